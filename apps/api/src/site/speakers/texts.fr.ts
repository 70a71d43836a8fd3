import { counted } from '../frame/counted.js';
import type { en } from './texts.en.js';

const count = counted('fr');

export const fr: typeof en = {
  speakersFrom: (n, organisations) =>
    organisations > 1
      ? `${count(n, 'intervenant', 'intervenants')} de ${organisations} organismes.`
      : `${count(n, 'intervenant', 'intervenants')}.`,

  speakersByPrecedence: 'Par ordre de préséance, puis par ordre alphabétique.',
  filterSpeakers: 'Filtrer les intervenants',
  searchSpeakers: 'Nom, fonction ou séance',
  allOrganisations: 'Tous les organismes',
  noSpeakerMatches: 'Aucun intervenant ne correspond',
  noSpeakerMatchesMore: 'Retirez un filtre ou essayez un autre mot.',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  biography: 'Biographie',
  speakerSessions: 'Séances',
  followSpeaker: 'Suivre ces interventions',
};
