export const en = {
  cancelledMore: (was: string) => `It was planned for ${was}.`,
  aboutSession: 'About this session',
  moderatorAndPanellists: 'Moderator and panellists',
  alsoIn: 'Also in',
  links: 'Links',
  timeChangedTitle: 'The time changed.',
  timeChangedMore: (now: string, was: string, release: number) =>
    `This session is now ${now}. Before release ${release} of the agenda it was ${was}.`,
  roomChangedTitle: 'The room changed.',
  roomChangedMore: (now: string, was: string, release: number) =>
    `This session is now in: ${now}. Before release ${release} of the agenda it was in: ${was}.`,
  addToCalendar: 'Add to calendar',
  thisDeviceFile: 'This device (.ics)',
  googleCalendar: 'Google Calendar',
  addedOnce: 'One entry, added once. To follow changes,',
  subscribeToAgenda: 'subscribe to the agenda',
  related: 'Related sessions',
  sameTrack: 'Same track',
  sameSpeakers: 'Same speakers',
  nextIn: (room: string) => `Next in: ${room}`,
  byAccreditationText:
    'This session is for some attendees, you among them. Please keep its details to yourself.',
  inPrivateCalendar: 'Once you keep it, your private calendar holds it.',
  limitedTo: (seats: number) => (seats === 1 ? 'Limited to 1 seat' : `Limited to ${seats} seats`),
  attributionText: {
    'chatham-house':
      'You may use what is said, but not reveal who said it, nor their affiliation, nor who else took part.',
    'no-recording': 'Please take no photographs and make no recording of sound or picture.',
  },
  talks: 'Talks in this session',
  slides: 'Slides',
  keepLong: 'Keep in my agenda',
  keptLong: 'In my agenda',
  seatsTitle: 'Seats',
  seatsFullMore:
    'A seat that somebody gives back is free at once. Keep the session and look again.',
  seatsForRegistered: 'Registered attendees take a seat here.',
};
