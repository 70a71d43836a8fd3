import type { Language } from '#shared/languages';
import { en, type ProgrammeTexts } from './en.js';
import { fr } from './fr.js';

/** What mails about a changed programme say. */
export const TEXTS: Record<Language, ProgrammeTexts> = { en, fr };
