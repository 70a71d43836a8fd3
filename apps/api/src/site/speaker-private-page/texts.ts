import { CARD_TEXTS } from '../cards/texts.js';
import { textsWith } from '../frame/texts.js';
import { en } from './texts.en.js';
import { fr } from './texts.fr.js';

export const SPEAKER_PRIVATE_TEXTS = textsWith(CARD_TEXTS, {
  en: { privatePage: en },
  fr: { privatePage: fr },
});
