export const en = {
  any: {
    reference: 'Reference:',
    category: 'Category:',
    reason: 'Reason: {reason}',
    open: 'Open your page',
    linkIsPersonal: 'This link is personal: whoever holds it can see and cancel your registration.',
    why: 'You receive this message because your address was used to register.',
  },
  received: {
    subject: 'Registration received: {conference}',
    opening:
      'Your registration for {conference} has been received. The organisers will look at it and answer in another message.',
    page: 'Your own page shows the state of your registration. You can also cancel it there.',
  },
  confirmed: {
    subject: 'Registration confirmed: {conference}',
    opening: 'Your registration for {conference} is confirmed.',
    page: 'Your own page holds the QR ticket to show at the entrance and your calendar feed. If you cannot come, cancel your registration there.',
    file: 'The attached file adds the dates of the conference to your calendar.',
    agenda: 'Read the agenda',
  },
  declined: {
    subject: 'Registration declined: {conference}',
    opening: 'The organisers cannot accept your registration for {conference}.',
  },
  cancelled: {
    subject: 'Registration cancelled: {conference}',
    opening:
      'Your registration for {conference} is cancelled. The ticket and the personal calendar feed are no longer valid.',
    again: 'If you change your mind, register again while registration is open.',
  },
  alreadyRegistered: {
    subject: 'You have already registered: {conference}',
    opening:
      'Your address was just used to register for {conference} again. It was registered before, so nothing was changed.',
    submitted: 'Your registration is waiting for the organisers’ answer.',
    confirmed: 'Your registration is confirmed.',
    declined: 'The organisers have declined your registration.',
    cancelled: 'Your registration is cancelled.',
  },
  conferenceFile: 'Reference {reference}',
};

/** Every language says these. */
export type RegistrationTexts = typeof en;
