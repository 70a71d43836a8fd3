import type { en } from './texts.en.js';

export const fr: typeof en = {
  cancelledMore: (was) => `Elle était prévue\u00a0: ${was}.`,
  aboutSession: 'À propos de cette séance',
  moderatorAndPanellists: 'Modération et intervenants',
  alsoIn: 'Également dans',
  links: 'Liens',
  timeChangedTitle: 'L’horaire a changé.',
  timeChangedMore: (now, was, release) =>
    `Nouvel horaire\u00a0: ${now}. Avant la version ${release} du programme\u00a0: ${was}.`,
  roomChangedTitle: 'La salle a changé.',
  roomChangedMore: (now, was, release) =>
    `Nouvelle salle\u00a0: ${now}. Avant la version ${release} du programme\u00a0: ${was}.`,
  addToCalendar: 'Ajouter à votre agenda',
  thisDeviceFile: 'Cet appareil (.ics)',
  googleCalendar: 'Google Agenda',
  addedOnce: 'Une seule séance, ajoutée une fois. Pour suivre les changements,',
  subscribeToAgenda: 'abonnez-vous au programme',
  related: 'Séances proches',
  sameTrack: 'Même thématique',
  sameSpeakers: 'Mêmes intervenants',
  nextIn: (room) => `Ensuite\u00a0: ${room}`,
  byAccreditationText:
    'Cette séance est réservée à certains participants, dont vous faites partie. Merci de n’en rien divulguer.',
  inPrivateCalendar: 'Dès que vous la gardez, elle figure dans votre agenda privé.',
  limitedTo: (seats) => (seats < 2 ? `Limité à ${seats} place` : `Limité à ${seats} places`),
  attributionText: {
    'chatham-house':
      'Vous pouvez utiliser ce qui est dit, sans révéler ni l’identité ni l’appartenance de quiconque s’est exprimé ou a participé.',
    'no-recording':
      'Merci de ne prendre aucune photo et de ne faire aucun enregistrement sonore ou vidéo.',
  },
  talks: 'Exposés de cette séance',
  slides: 'Supports',
  keepLong: 'Garder dans mon programme',
  keptLong: 'Dans mon programme',
  seatsTitle: 'Places',
  seatsFullMore: 'Une place rendue est aussitôt libre. Gardez la séance et revenez voir plus tard.',
  seatsForRegistered: 'Les personnes inscrites prennent une place ici.',
};
