import { isTimeZone } from '#shared/zoned-time';
import { clockMinutes, isDate } from './event-times.js';
import type { Findings } from './findings.js';
import { importProblem } from './import-problems.js';
import type { ImportedConference } from './imported-schedule.js';
import { countUnread } from './left-aside.js';
import { shortened } from './limits.js';
import { childOf, collapsed, lineOf, type XmlElement } from './xml-elements.js';

const NAME_MAX = 200;

const READ = {
  children: new Set([
    ...['acronym', 'title', 'venue', 'city', 'start', 'end', 'days', 'day_change'],
    ...['time_zone_name', 'base_url'],
  ]),
  attributes: new Set<string>(),
};

/** The `<conference>` element; `dayChange` is in minutes after midnight. */
export type ReadConference = Omit<ImportedConference, 'offsetMinutes'> & {
  dayChange: number | undefined;
  /** What relative addresses lead on from; empty: nothing. */
  baseUrl: string;
};

/** Reads the `<conference>`; `timeZone` is the one that counts instead of a zone nobody knows. */
export function readConference(
  element: XmlElement,
  findings: Findings,
  given: { timeZone?: string },
): ReadConference {
  const { line } = element;
  countUnread(element, READ, findings);
  const name = (field: string) =>
    shortened(lineOf(element, field), { field, max: NAME_MAX, line }, findings);
  const conference = {
    title: name('title'),
    acronym: name('acronym'),
    ...datesOf(element, findings),
    venue: name('venue'),
    city: name('city'),
    timeZone: zoneOf(element, findings, given.timeZone),
    dayChange: clockMinutes(lineOf(element, 'day_change')),
    baseUrl: collapsed(lineOf(element, 'base_url')),
  };
  if (conference.title === '') {
    const missing = { element: 'conference', field: 'title' };
    const value = conference.acronym || '—';
    const instead = importProblem(line, 'taken_otherwise', { value });
    findings.odd(importProblem(line, 'missing_field', missing), instead);
    conference.title = conference.acronym;
  }
  refuseDayChange(element, findings, conference.dayChange);
  return conference;
}

/** The dates as far as they are dates; otherwise those of the sessions count. */
function datesOf(element: XmlElement, findings: Findings) {
  const bySessions = importProblem(element.line, 'dates_of_sessions');
  const date = (field: string): string | null => {
    const value = lineOf(element, field);
    if (isDate(value.slice(0, 10))) return value.slice(0, 10);
    const at = childOf(element, field)?.line ?? element.line;
    if (value !== '') findings.odd(importProblem(at, 'date_invalid', { value }), bySessions);
    return null;
  };
  const [start, end] = [date('start'), date('end')];
  if (start === null || end === null || start <= end) return { start, end };
  findings.odd(importProblem(element.line, 'dates_reversed'), bySessions);
  return { start: null, end: null };
}

function zoneOf(element: XmlElement, findings: Findings, given: string | undefined): string | null {
  const zone = lineOf(element, 'time_zone_name');
  if (zone === '' || isTimeZone(zone)) return zone || null;
  const line = childOf(element, 'time_zone_name')?.line ?? element.line;
  const unknown = importProblem(line, 'zone_unknown', { zone });
  if (given === undefined) findings.problems.push(unknown);
  else findings.odd(unknown, importProblem(line, 'taken_otherwise', { value: given }));
  return null;
}

function refuseDayChange(element: XmlElement, findings: Findings, read: number | undefined): void {
  const value = lineOf(element, 'day_change');
  if (value === '' || read !== undefined) return;
  const line = childOf(element, 'day_change')?.line ?? element.line;
  const instead = importProblem(line, 'taken_otherwise', { value: '<day start>' });
  findings.odd(importProblem(line, 'time_invalid', { value }), instead);
}
