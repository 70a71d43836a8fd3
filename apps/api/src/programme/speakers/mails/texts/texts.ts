import type { Language } from '#shared/languages';
import { en, type SpeakerTexts } from './en.js';
import { fr } from './fr.js';

/** What mails to speakers say. */
export const TEXTS: Record<Language, SpeakerTexts> = { en, fr };
