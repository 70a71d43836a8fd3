import type { Language } from '#shared/languages';
import { type CommonTexts, en } from './en.js';
import { fr } from './fr.js';

/** What any mail says. */
export const COMMON_TEXTS: Record<Language, CommonTexts> = { en, fr };
