import type { RegistrationStatus } from '#shared/registrations/registrations';

export const en = {
  statuses: {
    submitted: 'Waiting for a decision',
    confirmed: 'Registration confirmed',
    declined: 'Registration declined',
    cancelled: 'Registration cancelled',
  } satisfies Record<RegistrationStatus, string>,

  ownTitle: 'My registration',
  reference: 'Reference',
  ticketQr: (reference: string) => `QR code of your ticket, reference ${reference}`,
  ticketText:
    'Show this code at the entrance. It also works printed, or on a phone without a network.',
  submittedText:
    'The organisers decide about your registration and write to you. Your ticket appears here once you are confirmed.',
  declinedText: 'The organisers could not accept your registration.',
  declinedReason: 'Their reason:',
  cancelledText: 'This registration is cancelled: the ticket and the calendar link no longer work.',
  registerAgain: 'Register again',
  dates: 'Dates',
  venue: 'Venue',
  ownFeedTitle: 'My agenda in my calendar',
  ownFeedText:
    'Follows the sessions you keep, your seats, and any change of time or room. This link is yours alone.',
  privateLink: 'Private link',
  privateLinkHint: 'Anyone who has this link can see your agenda.',
  newLink: 'Make a new link',
  newLinkTitle: 'Make a new calendar link?',
  newLinkText:
    'The link you use now stops working at once, in every calendar that uses it. Add the new link to your calendar afterwards.',
  newLinkMade: 'Your new calendar link is ready. The old one no longer works.',
  cancelOrChange: 'Change or cancel',
  changeDetails: 'To change your details, write to the organisers:',
  cancelRegistration: 'Cancel my registration',
  cancelMore: 'We ask you to confirm first.',
  cancelTitle: 'Cancel your registration?',
  cancelText: (name: string) =>
    `The registration of ${name} is cancelled, the place is given back, and the ticket and the calendar link stop working. This cannot be undone.`,
  keepRegistration: 'Keep my registration',
  cancelDone: 'Your registration is cancelled.',
  back: 'Back',
  ownFilesTitle: 'Slides for attendees',
  ownFilesText:
    'Slides of the sessions, those for attendees only included. Keep this page to yourself.',
  noFiles: 'No slides have been added yet.',
  removeSession: 'Remove',
  kept: 'Kept',

  ownAgendaCount: (n: number) => (n === 1 ? '1 session' : `${n} sessions`),
  ownAgendaEmpty: 'You keep no session yet',
  ownAgendaEmptyMore:
    'Use your agenda on this device, then press the star of a session to keep it here.',
  ownAgendaEmptyHere: 'Press the star of a session on the agenda to keep it here.',
  addSessions: 'Add sessions',
  overlapsWith: (titles: string) => `Overlaps with ${titles}`,
  someOverlap: 'Some of your sessions overlap.',
  someOverlapMore: 'You can keep both; a seat is for one of them only.',
  byAccreditationHere:
    'Some sessions by accreditation are for you. This device shows them once it uses your agenda.',
  useOnDevice: 'Use my agenda on this device',
  useOnDeviceMore:
    'The agenda then shows your stars and seats. Not on a device that you share with others.',
};
