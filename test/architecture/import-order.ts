/** The rooms of the API in import order: a file imports from its own line or above, and reads tables of those rooms alone. */
export const ROOMS = [
  ['config', 'database', 'http', 'icalendar'],
  ['audit', 'jobs'],
  ['auth'],
  ['mail'],
  ['conferences'],
  ['people'],
  ['programme'],
  ['registrations'],
  ['releases'],
  ['calendar', 'site', 'exchange', 'overview'],
  ['demo', 'operations'],
];

/** The same for the admin. */
export const ADMIN_ROOMS = [['i18n', 'api'], ['ui'], ['features'], ['app']];

/** Folders that stand beside each other: none imports another, but for what they share, in its order. */
export const NEIGHBOURHOODS = [
  { path: 'apps/admin/src/features/', shared: [] },
  { path: 'apps/api/src/site/', shared: ['frame', 'cards'] },
];

/** What each of the three parts may import beside its own files. */
export const PARTS = [
  {
    path: 'libs/shared/src/',
    rooms: [],
    neighbours: [],
    packages: /^class-(validator|transformer)$/,
  },
  { path: 'apps/api/src/', rooms: ROOMS, neighbours: ['libs/shared/src/'], packages: /./ },
  {
    path: 'apps/admin/src/',
    rooms: ADMIN_ROOMS,
    neighbours: ['libs/shared/src/'],
    packages: /^(?!node:|typeorm|@nestjs)/,
  },
];
