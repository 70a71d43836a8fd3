import type { ProgrammeTexts } from './en.js';

export const fr: ProgrammeTexts = {
  subject: '{count} changements dans vos séances ({conference})',
  subjectOfOne: '{title} ({conference})',
  opening:
    'Le programme de «\u00a0{conference}\u00a0» a changé (version {release}). Cela concerne {count} de vos séances.',
  openingOfOne:
    'Le programme de «\u00a0{conference}\u00a0» a changé (version {release}). Cela concerne l’une de vos séances.',
  added: 'Au programme\u00a0:',
  moved: 'Séance déplacée\u00a0:',
  'room-changed': 'Changement de salle\u00a0:',
  retitled: 'Nouveau titre\u00a0:',
  cancelled: 'Séance annulée\u00a0:',
  left: 'Vous n’intervenez plus dans\u00a0:',
  formerTitle: 'Ancien titre\u00a0:',
  wasPlanned: 'Était prévue\u00a0:',
  wasHere: 'Jusqu’ici\u00a0:',
  isHere: 'Désormais\u00a0:',
  whenAndWhere: 'Date et lieu\u00a0:',
  placement: '{day}, de {start} à {end}, {room}',
  allRooms: 'toutes les salles',
  zone: 'Les heures sont à l’{zone}.',
  file: 'Le fichier joint met votre calendrier à jour.',
  files: 'Les fichiers joints mettent votre calendrier à jour, un par séance.',
  out: 'Retirée de votre calendrier\u00a0:',
  apart: 'Un message par séance met votre calendrier à jour.',
  intoCalendar: 'Ce message inscrit la séance dans votre calendrier, ou l’y met à jour.',
  outOfCalendar: 'Ce message retire la séance de votre calendrier.',
  open: 'Ouvrir votre page',
  changes: 'Lire tout ce qui a changé',
  linkIsPersonal:
    'Le lien vers votre page est personnel\u00a0: toute personne qui le détient peut consulter et annuler votre inscription.',
  speaksAndAttends:
    'Vous recevez ce message parce que vous intervenez dans ces séances, les gardez ou y avez une place.',
  speaks: 'Vous recevez ce message parce que vous figurez parmi les intervenants.',
  attends: 'Vous recevez ce message parce que vous gardez ces séances ou y avez une place.',
};
