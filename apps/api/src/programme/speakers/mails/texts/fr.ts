import type { SpeakerTexts } from './en.js';

export const fr: SpeakerTexts = {
  any: {
    session: 'Séance\u00a0:',
    answer: 'Répondre à l’invitation',
    linkIsPersonal:
      'Ce lien est personnel\u00a0: toute personne qui le détient peut répondre à votre place et modifier votre présentation.',
  },
  invitation: {
    subject: 'Invitation à intervenir\u00a0: {conference}',
    opening:
      'L’équipe d’organisation de «\u00a0{conference}\u00a0» a le plaisir de vous inviter à intervenir.',
    page: 'Sur votre page personnelle, vous pouvez accepter ou décliner l’invitation, compléter votre présentation et indiquer vos disponibilités.',
  },
  reminder: {
    subject: 'Votre réponse est attendue\u00a0: {conference}',
    opening:
      'L’équipe d’organisation de «\u00a0{conference}\u00a0» vous a adressé une invitation à intervenir et attend votre réponse.',
    page: 'Un instant suffit pour accepter ou décliner sur votre page personnelle. Vous pourrez encore y changer de réponse ensuite.',
  },
};
