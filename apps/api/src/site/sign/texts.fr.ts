import type { en } from './texts.en.js';

export const fr: typeof en = {
  now: 'En cours',
  next: 'Ensuite',
  nothingNow: 'Aucune séance en ce moment',
  nothingMore: 'Plus de séance aujourd’hui',
  movedTo: (place) => `Déplacée\u00a0: ${place}`,
  offline: 'Sans connexion depuis',
};
