import { counted } from '../frame/counted.js';

const count = counted('en');

export const en = {
  subscribe: 'Subscribe',
  type: 'Type',
  sessionsOf: (n: number, total: number) => `${n} of ${count(total, 'session', 'sessions')}`,
  sessionsInRooms: (sessions: string, rooms: number) =>
    `${sessions} in ${count(rooms, 'room', 'rooms')}`,
  seats: (n: string) => `${n} seats`,

  agendaTitle: (day: string) => `Agenda, ${day}`,
  allDays: 'All days',
  days: 'Days',
  today: 'Today',
  filterAgenda: 'Filter the agenda',
  searchAgenda: 'Title or speaker',
  filtersAndTracks: 'Filters and tracks',
  allRooms: 'All rooms',
  allTypes: 'All types',
  chooseAny: '(choose any)',
  noSession: 'No session',
  noMatch: 'No session matches',
  noMatchMore: 'Take a filter away, or look at another day.',
  searchCut: (found: number, shown: number) =>
    `${found} entries match; the first ${shown} are shown. Add a word, or choose a day or a track.`,
  otherDays: 'On other days:',
  clearFilters: 'Clear the filters',
  printOrSave: 'Print or save as PDF',
  goToNow: 'Go to now',
  itIsNow: 'It is now',
  onNow: 'On now',
  ended: 'Ended',
  inParallel: (n: number) => `${n} in parallel`,
  elsewhere: 'Elsewhere',
  agendaScroll: 'Agenda by room and time, scrolls sideways',
  endOf: (day: string) => `End of ${day}.`,
  goToDay: (day: string) => `Go to ${day}`,
  myAgendaOnly: 'My agenda only',

  keepTitle: 'Your own agenda',
  keepLead: 'Keep sessions, take seats where they are limited, and follow both in your calendar.',
  keepRegisteredTitle: 'You are registered',
  keepRegisteredText:
    'Open the link in the message you received from us. On your page, choose “Use my agenda on this device”. The agenda then shows a star with each session.',
  keepNotRegisteredTitle: 'You are not registered yet',
  keepNotRegisteredText: 'Sessions are kept, and seats taken, by confirmed attendees.',
};
