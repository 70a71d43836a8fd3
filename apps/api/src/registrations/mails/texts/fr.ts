import type { RegistrationTexts } from './en.js';

export const fr: RegistrationTexts = {
  any: {
    reference: 'Référence\u00a0:',
    category: 'Catégorie\u00a0:',
    reason: 'Motif\u00a0: {reason}',
    open: 'Ouvrir votre page',
    linkIsPersonal:
      'Ce lien est personnel\u00a0: toute personne qui le détient peut consulter et annuler votre inscription.',
    why: 'Vous recevez ce message parce que votre adresse a servi à une inscription.',
  },
  received: {
    subject: 'Inscription reçue\u00a0: {conference}',
    opening:
      'Votre demande d’inscription à «\u00a0{conference}\u00a0» est bien reçue. L’équipe d’organisation l’examine\u00a0; un autre message vous donnera sa réponse.',
    page: 'Votre page personnelle indique où en est votre inscription et vous permet de l’annuler.',
  },
  confirmed: {
    subject: 'Inscription confirmée\u00a0: {conference}',
    opening: 'Votre inscription à «\u00a0{conference}\u00a0» est confirmée.',
    page: 'Votre page personnelle contient le billet QR à présenter à l’entrée et votre flux calendrier. Elle vous permet aussi d’annuler votre inscription si vous ne pouvez pas venir.',
    file: 'Le fichier joint ajoute les dates de la conférence à votre calendrier.',
    agenda: 'Consulter le programme',
  },
  declined: {
    subject: 'Inscription refusée\u00a0: {conference}',
    opening:
      'L’équipe d’organisation ne peut pas accepter votre inscription à «\u00a0{conference}\u00a0».',
  },
  cancelled: {
    subject: 'Inscription annulée\u00a0: {conference}',
    opening:
      'Votre inscription à «\u00a0{conference}\u00a0» est annulée. Le billet et le flux calendrier personnel ne sont plus valables.',
    again:
      'Si vous changez d’avis, inscrivez-vous de nouveau tant que les inscriptions sont ouvertes.',
  },
  alreadyRegistered: {
    subject: 'Votre inscription existe déjà\u00a0: {conference}',
    opening:
      'Une nouvelle inscription à «\u00a0{conference}\u00a0» vient d’être demandée avec votre adresse. Elle existait déjà\u00a0: rien n’a changé.',
    submitted: 'Votre inscription attend la réponse de l’équipe d’organisation.',
    confirmed: 'Votre inscription est confirmée.',
    declined: 'L’équipe d’organisation a refusé votre inscription.',
    cancelled: 'Votre inscription est annulée.',
  },
  conferenceFile: 'Référence {reference}',
};
