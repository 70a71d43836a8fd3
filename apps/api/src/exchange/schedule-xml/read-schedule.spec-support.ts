import { readFileSync } from 'node:fs';
import { readSchedule } from './read-schedule.js';

export const FIXTURE = readFileSync(
  new URL('../../../../../test/fixtures/schedule.xml', import.meta.url),
  'utf8',
);

/** The line of the fixture on which a text first stands. */
export const lineAt = (text: string) => FIXTURE.slice(0, FIXTURE.indexOf(text)).split('\n').length;
export const read = (xml: string) => readSchedule(Buffer.from(xml));
/** What forbids a strict import of it. */
export const problemsOf = (xml: string) =>
  readSchedule(Buffer.from(xml), { strict: true }).problems.map(
    ({ line, code }) => `${code} line ${line}`,
  );
