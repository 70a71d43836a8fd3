export const en = {
  subject: '{count} changes to your sessions ({conference})',
  /** Stands behind what has become of the one session. */
  subjectOfOne: '{title} ({conference})',
  opening:
    'The programme of {conference} has changed (release {release}). This concerns {count} of your sessions.',
  openingOfOne:
    'The programme of {conference} has changed (release {release}). This concerns one of your sessions.',
  added: 'In the programme:',
  moved: 'Moved:',
  'room-changed': 'Room changed:',
  retitled: 'New title:',
  cancelled: 'Cancelled:',
  left: 'You no longer take part in:',
  formerTitle: 'Until now called:',
  wasPlanned: 'Was planned:',
  wasHere: 'Until now:',
  isHere: 'Now:',
  whenAndWhere: 'When and where:',
  placement: '{day}, {start} to {end}, {room}',
  allRooms: 'all rooms',
  zone: 'Times are {zone}.',
  file: 'The attached file updates your calendar.',
  files: 'The attached files update your calendar, one for each session.',
  out: 'Out of your calendar:',
  apart: 'A message of its own for each session updates your calendar.',
  intoCalendar: 'This message puts the session into your calendar, or updates it there.',
  outOfCalendar: 'This message takes the session out of your calendar.',
  open: 'Open your page',
  changes: 'Read all that changed',
  linkIsPersonal:
    'The link to your page is personal: whoever holds it can see and cancel your registration.',
  speaksAndAttends:
    'You receive this message because you speak in these sessions, keep them or have a seat in them.',
  speaks: 'You receive this message because you are named as a speaker.',
  attends: 'You receive this message because you keep these sessions or have a seat in them.',
};

/** Every language says these. */
export type ProgrammeTexts = typeof en;
