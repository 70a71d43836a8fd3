import type { attendeeTexts as english } from './attendee.en.js';

/** Every word of keeping sessions and taking seats, in French. */
export const attendeeTexts: typeof english = {
  myAgenda: 'Mon programme',
  myAgendaOnly: 'Mon programme seul',
  keepSession: 'Garder dans mon programme\u00a0:',
  keepLong: 'Garder dans mon programme',
  keptLong: 'Dans mon programme',
  takeSeat: 'Prendre une place',
  giveSeatBack: 'Rendre la place',
  removeSession: 'Retirer',
  kept: 'Gardée',
  yourSeat: 'Votre place',
  seatsTitle: 'Places',
  seatsLeft: (left, capacity) =>
    left === 1
      ? `1 place libre sur ${capacity}`
      : `${left} places ${left === 0 ? 'libre' : 'libres'} sur ${capacity}`,
  seatsFull: 'Complet',
  seatsFullMore: 'Une place rendue est aussitôt libre. Gardez la séance et revenez voir plus tard.',
  seatsLimited: (capacity) => `Places limitées\u00a0: ${capacity}`,
  seatsForRegistered: 'Les personnes inscrites prennent une place ici.',
  howToKeep: 'Comment garder des séances et prendre une place',
  cancelled: 'Annulée',

  keepTitle: 'Votre propre programme',
  keepLead:
    'Gardez des séances, prenez une place là où elles sont limitées, et suivez le tout dans votre agenda.',
  keepRegisteredTitle: 'Vous avez une inscription',
  keepRegisteredText:
    'Ouvrez le lien du message reçu de notre part. Sur votre page, choisissez «\u00a0Utiliser mon programme sur cet appareil\u00a0». Le programme montre alors une étoile pour chaque séance.',
  keepNotRegisteredTitle: 'Vous n’avez pas encore d’inscription',
  keepNotRegisteredText:
    'Seule une inscription confirmée permet de garder des séances et d’y prendre une place.',

  ownAgendaCount: (n) => (n < 2 ? `${n} séance` : `${n} séances`),
  ownAgendaEmpty: 'Vous ne gardez encore aucune séance',
  ownAgendaEmptyMore:
    'Utilisez votre programme sur cet appareil, puis appuyez sur l’étoile d’une séance pour la garder ici.',
  ownAgendaEmptyHere: 'Dans le programme, appuyez sur l’étoile d’une séance pour la garder ici.',
  addSessions: 'Ajouter des séances',
  overlapsWith: (titles) => `En même temps que ${titles}`,
  someOverlap: 'Certaines de vos séances ont lieu en même temps.',
  someOverlapMore:
    'Vous pouvez garder les deux\u00a0; une place n’est possible que dans l’une d’elles.',
  perhapsAccredited:
    'Les séances sur accréditation s’affichent pour les personnes concernées, sur un appareil qui utilise leur programme.',
  byAccreditationHere:
    'Certaines séances sur accréditation vous sont ouvertes. Cet appareil les affiche dès qu’il utilise votre programme.',
  useOnDevice: 'Utiliser mon programme sur cet appareil',
  useOnDeviceMore:
    'Le programme montre alors vos étoiles et vos places. À éviter sur un appareil partagé.',
  onThisDevice: (reference) => `Cet appareil montre le programme de ${reference}.`,
  leaveDevice: 'Quitter cet appareil',

  outcomes: {
    kept: (title) => `Dans votre programme\u00a0: ${title}`,
    'let-go': (title) => `Retirée de votre programme\u00a0: ${title}`,
    'seat-taken': (title) => `Vous avez une place\u00a0: ${title}`,
    'seat-given-back': (title) => `Votre place est rendue\u00a0: ${title}`,
    full: (title) =>
      `Toutes les places sont prises\u00a0: ${title}. Gardez la séance et revenez voir plus tard.`,
    overlap: (title, beside) =>
      `Aucune place prise\u00a0: ${title}. À cette heure, vous avez une place dans\u00a0: ${beside}. Rendez-la d’abord.`,
    closed: (title) => `Il n’est pas possible de prendre une place dans\u00a0: ${title}`,
    gone: (title) => `Ne figure plus au programme\u00a0: ${title}`,
    'not-confirmed': () =>
      'Seule une inscription confirmée permet de garder des séances et d’y prendre une place.',
    'too-many': () => 'Trop de changements en quelques minutes. Patientez un peu, puis réessayez.',
  },
};
