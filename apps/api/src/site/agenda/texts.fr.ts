import { counted } from '../frame/counted.js';
import type { en } from './texts.en.js';

const count = counted('fr');

export const fr: typeof en = {
  subscribe: 'S’abonner',
  type: 'Type',
  sessionsOf: (n, total) => `${n} sur ${count(total, 'séance', 'séances')}`,
  sessionsInRooms: (sessions, rooms) => `${sessions} dans ${count(rooms, 'salle', 'salles')}`,
  seats: (n) => `${n} places`,

  agendaTitle: (day) => `Programme, ${day}`,
  allDays: 'Tous les jours',
  days: 'Journées',
  today: 'Aujourd’hui',
  filterAgenda: 'Filtrer le programme',
  searchAgenda: 'Titre ou intervenant',
  filtersAndTracks: 'Filtres et thématiques',
  allRooms: 'Toutes les salles',
  allTypes: 'Tous les types',
  chooseAny: '(choix multiple)',
  noSession: 'Aucune séance',
  noMatch: 'Aucune séance ne correspond',
  noMatchMore: 'Retirez un filtre ou consultez un autre jour.',
  searchCut: (found, shown) =>
    `${found} entrées correspondent\u00a0; les ${shown} premières sont affichées. Ajoutez un mot, ou choisissez un jour ou une thématique.`,
  otherDays: 'Les autres jours\u00a0:',
  clearFilters: 'Effacer les filtres',
  printOrSave: 'Imprimer ou enregistrer en PDF',
  goToNow: 'Aller à maintenant',
  itIsNow: 'Il est',
  onNow: 'En cours',
  ended: 'Terminé',
  inParallel: (n) => `${n} en parallèle`,
  elsewhere: 'Ailleurs',
  agendaScroll: 'Programme par salle et par heure, défile horizontalement',
  endOf: (day) => `Fin de la journée du ${day}.`,
  goToDay: (day) => `Aller au ${day}`,
  myAgendaOnly: 'Mon programme seul',

  keepTitle: 'Votre propre programme',
  keepLead:
    'Gardez des séances, prenez une place là où elles sont limitées, et suivez le tout dans votre agenda.',
  keepRegisteredTitle: 'Vous avez une inscription',
  keepRegisteredText:
    'Ouvrez le lien du message reçu de notre part. Sur votre page, choisissez «\u00a0Utiliser mon programme sur cet appareil\u00a0». Le programme montre alors une étoile pour chaque séance.',
  keepNotRegisteredTitle: 'Vous n’avez pas encore d’inscription',
  keepNotRegisteredText:
    'Seule une inscription confirmée permet de garder des séances et d’y prendre une place.',
};
