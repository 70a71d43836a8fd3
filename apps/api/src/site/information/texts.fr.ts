import type { en } from './texts.en.js';

export const fr: typeof en = {
  rooms: 'Salles',

  informationEmpty: 'Les organisateurs n’ont pas encore rédigé cette page.',
  feedsLead:
    'Chaque flux se met à jour de lui-même. Ajoutez-le par son adresse ou choisissez-le sur la page d’abonnement.',
  feedAgenda: 'Tout le programme',
  dataJson: 'Le programme au format JSON',
};
