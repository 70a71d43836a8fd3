import type { CommonTexts } from './en.js';

export const fr: CommonTexts = {
  greeting: 'Bonjour {name},',
  greetingWithoutName: 'Bonjour,',
  dates: 'Dates\u00a0:',
  place: 'Lieu\u00a0:',
  contact: 'Pour toute question\u00a0: {contact}',
};
