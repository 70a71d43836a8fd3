import type { en } from './texts.en.js';

export const fr: typeof en = {
  statuses: {
    submitted: 'En attente de décision',
    confirmed: 'Inscription confirmée',
    declined: 'Inscription refusée',
    cancelled: 'Inscription annulée',
  },

  ownTitle: 'Mon inscription',
  reference: 'Référence',
  ticketQr: (reference) => `Code QR de votre billet, référence ${reference}`,
  ticketText:
    'Présentez ce code à l’entrée. Il fonctionne aussi imprimé, ou sur un téléphone sans réseau.',
  submittedText:
    'Les organisateurs décident de votre inscription et vous écrivent. Votre billet apparaîtra ici après la confirmation.',
  declinedText: 'Les organisateurs n’ont pas pu accepter votre inscription.',
  declinedReason: 'Motif indiqué\u00a0:',
  cancelledText:
    'Cette inscription est annulée\u00a0: le billet et le lien d’agenda ne fonctionnent plus.',
  registerAgain: 'S’inscrire de nouveau',
  dates: 'Dates',
  venue: 'Lieu',
  ownFeedTitle: 'Mon programme dans mon agenda',
  ownFeedText:
    'Suit les séances que vous gardez, vos places et tout changement d’horaire ou de salle. Ce lien n’appartient qu’à vous.',
  privateLink: 'Lien privé',
  privateLinkHint: 'Toute personne qui possède ce lien voit votre programme.',
  newLink: 'Créer un nouveau lien',
  newLinkTitle: 'Créer un nouveau lien d’agenda\u00a0?',
  newLinkText:
    'Le lien actuel cesse aussitôt de fonctionner, dans tous les agendas qui l’utilisent. Ajoutez ensuite le nouveau lien à votre agenda.',
  newLinkMade: 'Votre nouveau lien d’agenda est prêt. L’ancien ne fonctionne plus.',
  cancelOrChange: 'Modifier ou annuler',
  changeDetails: 'Pour modifier vos données, écrivez aux organisateurs\u00a0:',
  cancelRegistration: 'Annuler mon inscription',
  cancelMore: 'Une confirmation vous sera demandée.',
  cancelTitle: 'Annuler votre inscription\u00a0?',
  cancelText: (name) =>
    `L’inscription de ${name} est annulée, la place est rendue, et le billet comme le lien d’agenda cessent de fonctionner. C’est définitif.`,
  keepRegistration: 'Garder mon inscription',
  cancelDone: 'Votre inscription est annulée.',
  back: 'Retour',
  ownFilesTitle: 'Supports pour les participants',
  ownFilesText:
    'Supports des séances, y compris ceux réservés aux personnes inscrites. Gardez cette page pour vous.',
  noFiles: 'Aucun support n’a encore été ajouté.',
  removeSession: 'Retirer',
  kept: 'Gardée',

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
  byAccreditationHere:
    'Certaines séances sur accréditation vous sont ouvertes. Cet appareil les affiche dès qu’il utilise votre programme.',
  useOnDevice: 'Utiliser mon programme sur cet appareil',
  useOnDeviceMore:
    'Le programme montre alors vos étoiles et vos places. À éviter sur un appareil partagé.',
};
