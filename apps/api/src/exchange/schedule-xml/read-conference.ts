import { isTimeZone } from '#shared/zoned-time';
import { clockMinutes, isDate } from './event-times.js';
import { importProblem } from './import-problems.js';
import type { ImportedConference } from './imported-schedule.js';
import { type Findings, shortened } from './read-event.js';
import { childOf, lineOf, type XmlElement } from './xml-elements.js';

const NAME_MAX = 200;

/** The `<conference>` element; `dayChange` is in minutes after midnight. */
export type ReadConference = Omit<ImportedConference, 'offsetMinutes'> & {
  dayChange: number | undefined;
};

/** Reads the `<conference>`; what cannot be used is among the problems and missing from the answer. */
export function readConference(element: XmlElement, { problems, notes }: Findings): ReadConference {
  const { line } = element;
  const name = (field: string) =>
    shortened(lineOf(element, field), { field, max: NAME_MAX, line }, { problems, notes });
  const lineOfChild = (field: string) => childOf(element, field)?.line ?? line;
  const date = (field: string): string | null => {
    const value = lineOf(element, field);
    if (isDate(value.slice(0, 10))) return value.slice(0, 10);
    if (value !== '') problems.push(importProblem(lineOfChild(field), 'date_invalid', { value }));
    return null;
  };
  const conference = {
    title: name('title'),
    acronym: lineOf(element, 'acronym'),
    start: date('start'),
    end: date('end'),
    venue: name('venue'),
    city: name('city'),
    timeZone: lineOf(element, 'time_zone_name') || null,
    dayChange: clockMinutes(lineOf(element, 'day_change')),
  };
  if (conference.title === '') {
    problems.push(importProblem(line, 'missing_field', { element: 'conference', field: 'title' }));
  }
  if (conference.start && conference.end && conference.end < conference.start) {
    problems.push(importProblem(line, 'dates_reversed'));
  }
  if (conference.timeZone !== null && !isTimeZone(conference.timeZone)) {
    const values = { zone: conference.timeZone };
    problems.push(importProblem(lineOfChild('time_zone_name'), 'zone_unknown', values));
    conference.timeZone = null;
  }
  const dayChange = lineOf(element, 'day_change');
  if (dayChange !== '' && conference.dayChange === undefined) {
    problems.push(importProblem(lineOfChild('day_change'), 'time_invalid', { value: dayChange }));
  }
  return conference;
}
