export const en = {
  any: {
    session: 'Session:',
    answer: 'Answer the invitation',
    linkIsPersonal:
      'This link is personal: whoever holds it can answer in your place and change how you are presented.',
  },
  invitation: {
    subject: 'Invitation to speak: {conference}',
    opening: 'The organisers of {conference} are pleased to invite you to speak.',
    page: 'On your private page you can accept or decline, complete how you are presented and say when you are available.',
  },
  reminder: {
    subject: 'Your answer is awaited: {conference}',
    opening:
      'The organisers of {conference} have invited you to speak and are waiting for your answer.',
    page: 'It takes a moment to accept or decline on your private page. You can still change your answer there afterwards.',
  },
};

/** Every language says these. */
export type SpeakerTexts = typeof en;
