import { Initial1795000000000 } from './1-initial.js';
import { TimetableAndInterest1795400000000 } from './2-timetable-and-interest.js';
import { Audience1796000000000 } from './3-audience.js';
import { ContentLanguages1796400000000 } from './4-content-languages.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Initial1795000000000,
  TimetableAndInterest1795400000000,
  Audience1796000000000,
  ContentLanguages1796400000000,
];
