import type { Language } from '#shared/languages';
import { FRAME_TEXTS, textsWith } from '../frame/texts.js';
import { en } from './texts.en.js';
import { fr } from './texts.fr.js';

export const REGISTER_TEXTS = textsWith(FRAME_TEXTS, { en, fr });
export type RegisterTexts = (typeof REGISTER_TEXTS)[Language];
