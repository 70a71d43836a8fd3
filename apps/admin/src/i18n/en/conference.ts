import { count } from './count.js';
import { timeOf } from './time-of.js';
import { LOCALE } from './locale.js';

export const conference = {
  dashboard: {
    asTable: 'Show as a table',
    categoriesHint: 'Confirmed, of the places there are',
    changes: 'Changes to publish',
    chartLabel: (total: number, day: string) =>
      `Line chart of the running total: ${count(total, 'registration')} by ${day}.`,
    confirmed: 'Confirmed',
    dates: (first: string, last: string) => `${first} to ${last}`,
    day: 'Day',
    dayOf: (day: number, days: number) => `Day ${day} of ${days}`,
    declinedCancelled: (declined: number, cancelled: number) =>
      `${declined.toLocaleString(LOCALE)} declined, ${cancelled.toLocaleString(LOCALE)} cancelled`,
    figures: 'The conference in figures',
    itIs: (day: string, time: string, city: string, zone: string) =>
      `It is ${day}, ${time}, ${timeOf(city)} (${zone})`,
    noRegistration: 'No registration yet',
    nothingToDo: 'Nothing waits for you.',
    share: (taken: number, capacity: number) => `${taken} of ${capacity}`,
    overTime: 'Registrations over time',
    placedOf: (placed: number, total: number) => `${placed} of ${total} placed`,
    received: (n: number) => `Received ${n.toLocaleString(LOCALE)}`,
    releaseLine: (number: number, when: string, who: string) => `${number}, ${when}, by ${who}`,
    runningTotal: 'Running total of the last weeks',
    sinceRelease: (n: number) => `since release ${n}`,
    thatDay: 'That day',
    toDo: 'To do',
    todos: {
      changes: (n: number) => `${count(n, 'change')} to publish`,
      changesHint: 'The public sees them with the next release',
      clashes: (n: number) => `${count(n, 'conflict')} in the draft timetable`,
      clashesHint: 'A release waits until they are resolved or accepted',
      failed: (n: number) => `${count(n, 'message')} could not be sent`,
      failedHint: 'See why, and send them again',
      kept: (n: number) => `${count(n, 'message')} kept here, not sent`,
      keptHint: 'No mail server is set',
      submitted: (n: number) => `${count(n, 'registration')} to decide`,
      submittedHint: 'Confirm or decline them',
      translation: (n: number) =>
        `${count(n, 'session')} ${n === 1 ? 'lacks' : 'lack'} a translation`,
      translationHint: 'Readers see another language, marked as such',
      unplaced: (n: number) => `${count(n, 'session')} without a place`,
      unplacedHint: 'They are not published until they have one',
    },
    total: 'Total',
    unplaced: (n: number) =>
      n === 0 ? 'all of them placed' : `${n.toLocaleString(LOCALE)} without a place`,
  },
  contentLanguages: {
    hint: 'One to six. The first is the main one: readers get it where a text is not translated.',
    main: 'Main language',
    makeMain: 'Make it the main one',
    makeMainNamed: (name: string) => `Make ${name} the main language`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    add: 'Add a language',
  },
  settings: {
    address: 'Public address',
    approvals: { automatic: 'Confirmed at once', manual: 'Decided by an organiser' },
    atOnce:
      'Registration settings apply at once; names and texts become public with the next release.',
    capacityHint: (taken: number) => `${count(taken, 'place')} taken. Leave it empty for no limit.`,
    categories: 'Categories of attendees',
    categoryAbout: (taken: number) => `${count(taken, 'place')} taken by confirmed registrations`,
    changeoverHint: 'Below it, the timetable warns of a speaker’s next session in another room.',
    closesAtHint: 'Ceremonies and social events may last longer.',
    contact: 'Contact',
    dates: 'Dates',
    fixed: 'Set for the whole conference',
    noCategories: 'No category yet',
    noticeHint: (version: number) =>
      `What a registrant agrees to; needed while registration is open. This is version ${version}; changing the text makes a new one.`,
    openHint: 'When it is closed, the public form says so and nothing can be sent.',
    opensAtHint: 'On the 24-hour clock, such as 08:30.',
    places: (taken: number, capacity: number | null) =>
      capacity === null
        ? `${count(taken, 'place')} taken, no limit.`
        : `${taken.toLocaleString(LOCALE)} of ${count(capacity, 'place')} taken.`,
    registration: 'Registration',
    texts: 'Names and texts',
    textsHint: 'Shown on the public pages',
    timetable: 'Hours and changes of room',
    timetableHint: 'What the timetable warns of; it never blocks a release',
    zone: 'Time zone',
  },
  audit: {
    allEntities: 'Everything',
    details: (n: number) => count(n, 'detail'),
    empty: 'Nothing recorded yet',
    emptyText: 'Every change to the conference is recorded here with its author.',
    entity: 'Subject',
    history: 'History',
    title: 'Audit log',
    what: 'What',
    when: 'When',
    who: 'Who',
  },
};
