import { CARD_TEXTS } from '../cards/texts.js';
import { textsWith } from '../frame/texts.js';
import { en } from './texts.en.js';
import { fr } from './texts.fr.js';

export const CHANGES_TEXTS = textsWith(CARD_TEXTS, { en, fr });
