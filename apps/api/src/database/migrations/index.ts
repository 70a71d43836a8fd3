import { Initial1795000000000 } from './1-initial.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [Initial1795000000000];
