import { count } from './count.js';
import { LOCALE } from './locale.js';

export const people = {
  registrations: {
    all: 'Toutes',
    allCategories: 'Toutes les catégories',
    attendee: 'Participant',
    byCategory: 'Par catégorie',
    close: 'Fermer l’inscription',
    confirm: 'Confirmer',
    confirmTitle: (name: string) => `Confirmer l’inscription de ${name}\u00a0?`,
    consentVersion: (version: number) => `À la version ${version} de la notice`,
    decided: {
      confirmed: 'La place est confirmée.',
      declined: 'L’inscription a été refusée.',
      cancelled: 'La personne a annulé son inscription.',
    },
    decidedAt: 'Traitée',
    decline: 'Refuser',
    declineTitle: (name: string) => `Refuser l’inscription de ${name}\u00a0?`,
    done: {
      confirm: (name: string) => `${name}\u00a0: inscription confirmée, un message est envoyé.`,
      decline: (name: string) => `${name}\u00a0: inscription refusée, un message est envoyé.`,
    },
    empty: 'Aucune inscription pour l’instant',
    emptyText: 'Les inscriptions apparaissent ici dès la première inscription sur le site public.',
    mailGoes: (address: string, inLanguage: string) =>
      `Un message est envoyé à ${address}, ${inLanguage}.`,
    noLimit: 'prises, sans limite',
    noMatch: 'Aucune inscription ne correspond',
    ofPlaces: (n: number) => `sur ${count(n, 'place')}`,
    placesAfter: (category: string, taken: number, capacity: number | null) =>
      capacity === null
        ? `${category}\u00a0: ${count(taken, 'place prise', 'places prises')} ensuite.`
        : `${category}\u00a0: ${taken.toLocaleString(LOCALE)} sur ${count(capacity, 'place')} ensuite.`,
    reason: 'Raison',
    reasonHint: 'La personne la lit dans le message, telle que vous l’écrivez.',
    received: 'Reçue',
    search: 'Nom, courriel ou référence',
    statusesHead: 'Par état',
    title: 'Inscriptions',
    waiting: (n: number) => `${n.toLocaleString(LOCALE)} à traiter`,
  },
  mail: {
    allStatuses: 'Tous les états',
    created: 'Rédigé',
    empty: 'Aucun message pour l’instant',
    emptyText:
      'Les messages aux participants apparaissent ici, qu’un serveur de messagerie soit défini ou non.',
    form: 'Forme',
    frame: (subject: string) => `Message\u00a0: ${subject}`,
    keptNotice:
      'Aucun serveur de messagerie n’est défini\u00a0: les messages sont conservés ici et personne ne les reçoit. L’exploitant en définit un avec SMTP_URL.',
    kind: 'Nature',
    kinds: {
      'registration-received': 'Inscription reçue',
      'registration-confirmed': 'Inscription confirmée',
      'registration-declined': 'Inscription refusée',
      'registration-cancelled': 'Inscription annulée',
      'already-registered': 'Inscription déjà existante',
      'programme-changes': 'Changements du programme',
      'calendar-entry': 'Séance pour le calendrier',
      'speaker-invitation': 'Invitation d’un intervenant',
      'speaker-reminder': 'Rappel à un intervenant',
    },
    languageHead: 'Langue',
    toBeSentIn: (language: string) => `${language} (à envoyer)`,
    message: 'Message',
    noMatch: 'Aucun message ne correspond',
    notSent: (attempts: number) => `Non envoyé après ${count(attempts, 'tentative')}.`,
    plainText: 'Texte seul',
    kept: (address: string) =>
      `Le message à ${address} reste conservé ici\u00a0: aucun serveur de messagerie n’est défini.`,
    copied: 'Objet et texte copiés.',
    copyText: 'Copier le texte',
    queued: (address: string) => `Le message à ${address} est dans la file d’envoi.`,
    search: 'Adresse du destinataire',
    send: 'Envoyer maintenant',
    sendAgain: 'Envoyer à nouveau',
    sentAt: 'Envoyé',
    sentIn: (language: string) => `${language} (envoyé)`,
    statusHead: 'État',
    subject: 'Objet',
    title: 'Messages',
    to: 'Destinataire',
  },
};
