export const en = {
  release: (n: number, date: string, time: string) =>
    `Agenda release ${n}, published ${date} at ${time}.`,
  acrossRooms: 'Across all rooms',
  noSpeaker: 'Speakers to be announced',
  timeChanged: (was: string) => `Time changed, was ${was}`,
  roomChanged: (was: string) => `Room changed, was ${was}`,

  cancelledTitle: 'This session is cancelled.',
  spokenIn: (languages: string) => `In ${languages}`,
  and: 'and',
  portraitOf: (name: string) => `Portrait of ${name}`,
  byAccreditation: 'By accreditation only',
  interpretedInto: (languages: string) => `interpreted into ${languages}`,
  onlyInterpretedInto: (languages: string) => `Interpreted into ${languages}`,
  keepSession: 'Keep in my agenda:',
  takeSeat: 'Take a seat',
  giveSeatBack: 'Give the seat back',
  yourSeat: 'Your seat',
  seatsLeft: (left: number, capacity: number) => `${left} of ${capacity} seats left`,
  seatsFull: 'Full',
  seatsLimited: (capacity: number) => `Limited seats: ${capacity}`,
  cancelled: 'Cancelled',
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
