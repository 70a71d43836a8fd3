import { FRAME_TEXTS, textsWith } from '../frame/texts.js';
import { en } from './texts.en.js';
import { fr } from './texts.fr.js';

export const HOME_TEXTS = textsWith(FRAME_TEXTS, { en, fr });
