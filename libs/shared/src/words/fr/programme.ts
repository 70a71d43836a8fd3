import type { Vocabulary } from '../vocabulary.js';

export const programme: Pick<Vocabulary, 'formats' | 'roles' | 'attributions'> = {
  formats: {
    keynote: 'Allocution',
    panel: 'Table ronde',
    briefing: 'Exposé',
    workshop: 'Atelier',
    ceremony: 'Cérémonie',
    break: 'Pause',
    social: 'Moment convivial',
  },
  roles: {
    moderator: { one: 'Modération', several: 'Modération', choice: 'Modération' },
    panellist: {
      one: 'Intervenant',
      several: 'Intervenants',
      choice: 'Intervenant (table ronde)',
    },
    keynote: {
      one: 'Intervenant principal',
      several: 'Intervenants principaux',
      choice: 'Intervenant principal',
    },
    briefer: { one: 'Intervenant', several: 'Intervenants', choice: 'Intervenant (exposé)' },
  },
  attributions: {
    'on-record': 'Propos publics',
    'chatham-house': 'Règle de Chatham House',
    'no-recording': 'Aucun enregistrement',
  },
};
