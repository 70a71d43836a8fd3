import { blankPanel, type Format, type PanelInput, type PartRole } from '#shared/programme/panels';
import { spokenLanguages } from './spoken-languages.js';

/** The values of a new session: a panel of an hour in the main language of the conference. */
export function newPanel(content: readonly string[]): PanelInput {
  const [main] = spokenLanguages(content);
  return { ...blankPanel(), languages: [main] };
}

const USUAL_ROLES: Partial<Record<Format, PartRole>> = { keynote: 'keynote', briefing: 'briefer' };

/** The part a newly added speaker has in a session of this format. */
export function usualRole(format: Format): PartRole {
  return USUAL_ROLES[format] ?? 'panellist';
}
