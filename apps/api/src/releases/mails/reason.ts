import type { ProgrammeMailData } from './mail-data.js';
import type { ProgrammeTexts } from './texts/en.js';

/** Why a mail about the programme came. */
export function reasonOf({ speaks, attends }: ProgrammeMailData): keyof ProgrammeTexts {
  if (speaks && attends) return 'speaksAndAttends';
  return speaks ? 'speaks' : 'attends';
}
