import type { Format, PartRole } from '#shared/programme/panels';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { attendeeTexts } from '../cards/attendee.en.js';
import { changesTexts } from '../changes/changes.en.js';
import { errorTexts } from './errors.en.js';
import { registrationTexts } from '../register/registration.en.js';
import { panelTexts } from '../session/session.en.js';
import { speakerPageTexts } from '../speaker-private-page/speaker-private-page.en.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Every word of the public pages in English. `fr.ts` has the same keys or does not compile. */
export const en = {
  languageName: 'English',
  languageShort: 'EN',
  languageNav: 'Language',
  inOtherLanguage: 'In French',
  otherLanguageShort: 'FR',
  skip: 'Skip to the content',
  errorPrefix: 'Error:',
  optional: '(optional)',
  close: 'Close',
  menu: 'Menu',
  mainNav: 'Conference',
  breadcrumb: 'Breadcrumb',
  aboutSite: 'About this site',
  demo: 'Demonstration data',
  demoMore: 'The programme, the rooms and the people on this site are examples.',
  apply: 'Apply',
  search: 'Search',
  runsOn: 'Runs on Apogee',

  agenda: 'Agenda',
  speakers: 'Speakers',
  information: 'Practical information',
  register: 'Register',
  subscribe: 'Subscribe',
  changes: 'What changed',
  contact: 'Contact the organisers',
  feedsAndData: 'Calendar feeds and data',
  track: 'Track',
  tracks: 'Tracks',
  room: 'Room',
  rooms: 'Rooms',
  type: 'Type',
  organisation: 'Organisation',

  to: (from: string, until: string) => `${from} to ${until}`,
  dayRange: (first: string, last: string) => `${first} to ${last}`,
  dayRangeIn: (first: string, last: string) => `${first} to ${last}`,
  zoneThen: (before: string, after: string) => `${before}, then ${after}`,
  timesIn: (zone: string) => `Times in ${zone}`,
  timesAre: (zone: string) => `Times are ${zone}.`,
  allTimesAre: (zone: string) => `All times are ${zone}.`,

  formats: {
    keynote: 'Keynote',
    panel: 'Panel',
    briefing: 'Briefing',
    workshop: 'Workshop',
    ceremony: 'Ceremony',
    break: 'Break',
    social: 'Social event',
  } satisfies Record<Format, string>,
  role: {
    moderator: 'Moderator',
    panellist: 'Panellist',
    keynote: 'Keynote speaker',
    briefer: 'Speaker',
  } satisfies Record<PartRole, string>,
  roles: {
    moderator: 'Moderators',
    panellist: 'Panellists',
    keynote: 'Keynote speakers',
    briefer: 'Speakers',
  } satisfies Record<PartRole, string>,

  sessions: (n: number) => count(n, 'session', 'sessions'),
  sessionsOf: (n: number, total: number) => `${n} of ${count(total, 'session', 'sessions')}`,
  sessionsInRooms: (sessions: string, rooms: number) =>
    `${sessions} in ${count(rooms, 'room', 'rooms')}`,
  sessionsOnDays: (n: number, days: number) =>
    `${count(n, 'session', 'sessions')} on ${count(days, 'day', 'days')}`,
  seats: (n: string) => `${n} seats`,
  speakersFrom: (n: number, organisations: number) =>
    organisations > 1
      ? `${count(n, 'speaker', 'speakers')} from ${organisations} organisations.`
      : `${count(n, 'speaker', 'speakers')}.`,

  agendaTitle: (day: string) => `Agenda, ${day}`,
  allDays: 'All days',
  days: 'Days',
  today: 'Today',
  filterAgenda: 'Filter the agenda',
  searchAgenda: 'Title or speaker',
  filtersAndTracks: 'Filters and tracks',
  allRooms: 'All rooms',
  allTypes: 'All types',
  allTracks: 'All tracks',
  chooseAny: '(choose any)',
  release: (n: number, date: string, time: string) =>
    `Agenda release ${n}, published ${date} at ${time}.`,
  noRelease: 'The agenda is not published yet',
  noReleaseMore: 'It will appear here as soon as the organisers publish it.',
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
  acrossRooms: 'Across all rooms',
  elsewhere: 'Elsewhere',
  agendaScroll: 'Agenda by room and time, scrolls sideways',
  endOf: (day: string) => `End of ${day}.`,
  goToDay: (day: string) => `Go to ${day}`,
  noSpeaker: 'Speakers to be announced',
  timeChanged: (was: string) => `Time changed, was ${was}`,
  roomChanged: (was: string) => `Room changed, was ${was}`,

  cancelledTitle: 'This session is cancelled.',
  cancelledMore: (was: string) => `It was planned for ${was}.`,
  aboutSession: 'About this session',
  moderatorAndPanellists: 'Moderator and panellists',
  alsoIn: 'Also in',
  links: 'Links',
  spokenIn: (languages: string) => `In ${languages}`,
  and: 'and',
  timeChangedTitle: 'The time changed.',
  timeChangedMore: (now: string, was: string, release: number) =>
    `This session is now ${now}. Before release ${release} of the agenda it was ${was}.`,
  roomChangedTitle: 'The room changed.',
  roomChangedMore: (now: string, was: string, release: number) =>
    `This session is now in: ${now}. Before release ${release} of the agenda it was in: ${was}.`,
  addToCalendar: 'Add to calendar',
  thisDeviceFile: 'This device (.ics)',
  googleCalendar: 'Google Calendar',
  outlook: 'Outlook',
  addedOnce: 'One entry, added once. To follow changes,',
  subscribeToAgenda: 'subscribe to the agenda',
  related: 'Related sessions',
  sameTrack: 'Same track',
  sameSpeakers: 'Same speakers',
  nextIn: (room: string) => `Next in: ${room}`,

  speakersByPrecedence: 'In order of precedence, then of name.',
  portraitOf: (name: string) => `Portrait of ${name}`,
  filterSpeakers: 'Filter the speakers',
  searchSpeakers: 'Name, office or session',
  allOrganisations: 'All organisations',
  noSpeakerMatches: 'No speaker matches',
  noSpeakerMatchesMore: 'Take a filter away, or try another word.',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pages: 'Pages',
  biography: 'Biography',
  speakerSessions: 'Sessions',
  followSpeaker: 'Follow this speaker',

  subscribeTitle: 'Subscribe to the agenda',
  subscribeLead:
    'Your calendar keeps itself up to date when a session moves. Most calendars look for changes every few hours.',
  whatToFollow: 'What to follow',
  wholeConference: 'The whole conference',
  oneTrack: 'One track',
  oneRoom: 'One room',
  addItTo: 'Add it to',
  thisDevice: 'This device',
  thisDeviceMore: 'Apple, Thunderbird (webcal)',
  google: 'Google',
  googleMore: 'Google Calendar',
  outlookMore: '365 and outlook.com',
  orCopy: 'Or copy the link',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied. Select the link and copy it.',
  orDownload: 'Or',
  download: 'download the .ics file',
  downloadMore: 'which will not update.',
  allFeeds: 'All feeds, by track and by room',

  informationEmpty: 'The organisers have not written this page yet.',
  feedsLead:
    'Every feed keeps itself up to date. Add one by its address, or choose it on the subscribe page.',
  feedAgenda: 'The whole agenda',
  dataJson: 'The agenda as JSON',

  ...changesTexts,

  statuses: {
    submitted: 'Waiting for a decision',
    confirmed: 'Registration confirmed',
    declined: 'Registration declined',
    cancelled: 'Registration cancelled',
  } satisfies Record<RegistrationStatus, string>,
  ...registrationTexts,
  speakerPage: speakerPageTexts,
  ...panelTexts,
  ...attendeeTexts,

  conferences: 'Conferences',
  conferencesLead: 'Choose a conference.',
  noConference: 'There is no conference here yet.',
  errors: errorTexts,
  backToAgenda: 'Back to the agenda',
  backToStart: 'Back to the start page',
};

export type Texts = typeof en;
