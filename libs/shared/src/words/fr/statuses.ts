import type { Vocabulary } from '../vocabulary.js';

export const statuses: Pick<
  Vocabulary,
  'speakerStates' | 'registrationStatuses' | 'mailStatuses' | 'changes' | 'cancelledMark'
> = {
  speakerStates: {
    noted: 'Pressenti',
    invited: 'Invité',
    confirmed: 'Confirmé',
    declined: 'Décliné',
  },
  registrationStatuses: {
    submitted: { one: 'À traiter', several: 'À traiter' },
    confirmed: { one: 'Confirmée', several: 'Confirmées' },
    declined: { one: 'Refusée', several: 'Refusées' },
    cancelled: { one: 'Annulée', several: 'Annulées' },
  },
  mailStatuses: {
    queued: 'Dans la file',
    sent: 'Envoyé',
    failed: 'Non envoyé',
    kept: 'Conservé ici',
  },
  changes: {
    added: 'Ajoutée',
    moved: 'Déplacée',
    'room-changed': 'Changement de salle',
    cancelled: 'Annulée',
    edited: 'Modifiée',
  },
  cancelledMark: '[Annulé]',
};
