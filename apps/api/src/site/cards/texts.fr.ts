import type { en } from './texts.en.js';

export const fr: typeof en = {
  release: (n, date, time) => `Programme, version ${n}, publiée le ${date} à ${time}.`,
  acrossRooms: 'Dans toutes les salles',
  noSpeaker: 'Intervenants à confirmer',
  timeChanged: (was) => `Changement d’horaire (avant\u00a0: ${was})`,
  roomChanged: (was) => `Changement de salle (avant\u00a0: ${was})`,

  cancelledTitle: 'Cette séance est annulée.',
  spokenIn: (languages) => `En ${languages}`,
  and: 'et',
  portraitOf: (name) => `Portrait : ${name}`,
  byAccreditation: 'Sur accréditation',
  interpretedInto: (languages) => `avec interprétation en ${languages}`,
  onlyInterpretedInto: (languages) => `Interprétation en ${languages}`,
  keepSession: 'Garder dans mon programme\u00a0:',
  takeSeat: 'Prendre une place',
  giveSeatBack: 'Rendre la place',
  yourSeat: 'Votre place',
  seatsLeft: (left, capacity) =>
    left === 1
      ? `1 place libre sur ${capacity}`
      : `${left} places ${left === 0 ? 'libre' : 'libres'} sur ${capacity}`,
  seatsFull: 'Complet',
  seatsLimited: (capacity) => `Places limitées\u00a0: ${capacity}`,
  cancelled: 'Annulée',
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
