import type { Language } from '#shared/languages';
import { en, type RegistrationTexts } from './en.js';
import { fr } from './fr.js';

/** What mails about registrations say. */
export const TEXTS: Record<Language, RegistrationTexts> = { en, fr };
