/** Every word of keeping sessions and taking seats, in English. */
export const attendeeTexts = {
  myAgenda: 'My agenda',
  myAgendaOnly: 'My agenda only',
  keepSession: 'Keep in my agenda:',
  keepLong: 'Keep in my agenda',
  keptLong: 'In my agenda',
  takeSeat: 'Take a seat',
  giveSeatBack: 'Give the seat back',
  removeSession: 'Remove',
  kept: 'Kept',
  yourSeat: 'Your seat',
  seatsTitle: 'Seats',
  seatsLeft: (left: number, capacity: number) => `${left} of ${capacity} seats left`,
  seatsFull: 'Full',
  seatsFullMore:
    'A seat that somebody gives back is free at once. Keep the session and look again.',
  seatsLimited: (capacity: number) => `Limited seats: ${capacity}`,
  seatsForRegistered: 'Registered attendees take a seat here.',
  howToKeep: 'How to keep sessions and take seats',
  cancelled: 'Cancelled',

  keepTitle: 'Your own agenda',
  keepLead: 'Keep sessions, take seats where they are limited, and follow both in your calendar.',
  keepRegisteredTitle: 'You are registered',
  keepRegisteredText:
    'Open the link in the message you received from us. On your page, choose “Use my agenda on this device”. The agenda then shows a star with each session.',
  keepNotRegisteredTitle: 'You are not registered yet',
  keepNotRegisteredText: 'Sessions are kept, and seats taken, by confirmed attendees.',

  ownAgendaCount: (n: number) => (n === 1 ? '1 session' : `${n} sessions`),
  ownAgendaEmpty: 'You keep no session yet',
  ownAgendaEmptyMore:
    'Use your agenda on this device, then press the star of a session to keep it here.',
  ownAgendaEmptyHere: 'Press the star of a session on the agenda to keep it here.',
  addSessions: 'Add sessions',
  overlapsWith: (titles: string) => `Overlaps with ${titles}`,
  someOverlap: 'Some of your sessions overlap.',
  someOverlapMore: 'You can keep both; a seat is for one of them only.',
  perhapsAccredited:
    'Sessions by accreditation are shown to those whom they are for, on a device that uses their agenda.',
  byAccreditationHere:
    'Some sessions by accreditation are for you. This device shows them once it uses your agenda.',
  useOnDevice: 'Use my agenda on this device',
  useOnDeviceMore:
    'The agenda then shows your stars and seats. Not on a device that you share with others.',
  onThisDevice: (reference: string) => `This device shows the agenda of ${reference}.`,
  leaveDevice: 'Leave this device',

  outcomes: {
    kept: (title: string) => `In your agenda: ${title}`,
    'let-go': (title: string) => `No longer in your agenda: ${title}`,
    'seat-taken': (title: string) => `You have a seat: ${title}`,
    'seat-given-back': (title: string) => `Your seat is given back: ${title}`,
    full: (title: string) =>
      `Every seat is taken: ${title}. Keep the session and look again later.`,
    overlap: (title: string, beside: string) =>
      `No seat taken: ${title}. At that time you have a seat in: ${beside}. Give that one back first.`,
    closed: (title: string) => `No seat can be taken in: ${title}`,
    gone: (title: string) => `No longer on the agenda: ${title}`,
    'not-confirmed': () => 'Only a confirmed registration keeps sessions and takes seats.',
    'too-many': () => 'Too many changes in a few minutes. Wait a little, then try again.',
  },
};
