import type { panelTexts as english } from './session.en.js';

export const panelTexts: typeof english = {
  byAccreditation: 'Sur accréditation',
  byAccreditationText:
    'Cette séance est réservée à certains participants, dont vous faites partie. Merci de n’en rien divulguer.',
  inPrivateCalendar: 'Dès que vous la gardez, elle figure dans votre agenda privé.',
  interpretedInto: (languages) => `avec interprétation en ${languages}`,
  onlyInterpretedInto: (languages) => `Interprétation en ${languages}`,
  limitedTo: (seats) => (seats < 2 ? `Limité à ${seats} place` : `Limité à ${seats} places`),
  attributionText: {
    'chatham-house':
      'Vous pouvez utiliser ce qui est dit, sans révéler ni l’identité ni l’appartenance de quiconque s’est exprimé ou a participé.',
    'no-recording':
      'Merci de ne prendre aucune photo et de ne faire aucun enregistrement sonore ou vidéo.',
  },
  programmeHead: (release, date) => `Version ${release} du ${date}`,
  talks: 'Exposés de cette séance',
  slides: 'Supports',
  ownFilesTitle: 'Supports pour les participants',
  ownFilesText:
    'Supports des séances, y compris ceux réservés aux personnes inscrites. Gardez cette page pour vous.',
  noFiles: 'Aucun support n’a encore été ajouté.',
  gone: {
    title: 'Ce fichier n’est plus disponible',
    text: 'L’organisation l’a retiré. La page de la séance indique ce qui est proposé désormais.',
  },
};
