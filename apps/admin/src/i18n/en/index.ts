import { arrange } from './arrange.js';
import { common } from './common.js';
import { conference } from './conference.js';
import { deeds } from './deeds.js';
import { exchange } from './exchange.js';
import { people } from './people.js';
import { programme } from './programme.js';
import { releases } from './releases.js';
import { sessions } from './sessions.js';
import { shell } from './shell.js';
import { speakerWork } from './speaker-work.js';

export const en = {
  ...common,
  ...shell,
  ...programme,
  ...sessions,
  ...arrange,
  ...releases,
  ...exchange,
  ...people,
  ...conference,
  ...deeds,
  ...speakerWork,
};
