import { blankPanel } from '#shared/programme/panels';
import { durationMinutes, startOfEvent, type ZoneRules } from './event-times.js';
import type { Findings } from './findings.js';
import { identitiesOf } from './identities.js';
import { type ImportProblem, importProblem } from './import-problems.js';
import type { ImportedPanel } from './imported-schedule.js';
import type { GivenRoom, ReadEvent } from './read-event.js';
import type { ReadPerson } from './read-persons.js';

/** What a place or a person of the file is known by. */
interface Resolve {
  room: (room: GivenRoom) => string | null;
  person: (person: ReadPerson) => string;
}

type Place = Pick<ImportedPanel, 'room' | 'startsAt' | 'durationMinutes' | 'isLengthGuessed'>;

/** The events with their times, each known by something of its own; what cannot be placed has no place. */
export function placeEvents(
  events: readonly ReadEvent[],
  rules: ZoneRules,
  resolve: Resolve,
  findings: Findings,
): ImportedPanel[] {
  const places = events.map((event) => placeOf(event, rules, resolve, findings));
  const identities = identitiesOf(
    events.map(({ guid, id, title, time }, index) => {
      const start = places[index]!.startsAt ?? `${time.date}${time.day?.date ?? ''}${time.start}`;
      return { guid, id, title, start };
    }),
  );
  remarkIds(events, findings);
  return events.flatMap((event, index) => {
    const { id, guid, time: _, duration: __, persons, room: ___, ...rest } = event;
    const identity = identities[index];
    if (!identity) {
      const { line, title } = event;
      const values = { id: id ?? guid ?? title };
      const leftOut = importProblem(line, 'left_out', { title });
      findings.odd(importProblem(line, 'duplicate_id', values), leftOut);
      return [];
    }
    const keys = [...new Set(persons.map((person) => resolve.person(person)))];
    return [{ ...rest, ...identity, ...places[index]!, persons: keys }];
  });
}

/** A session without an id comes in under its title; an id that stands twice forbids a strict import alone. */
function remarkIds(events: readonly ReadEvent[], findings: Findings): void {
  const ids = new Set<string>();
  for (const { id, guid, title, line } of events) {
    if (id === null && guid === null) {
      findings.odd(missing(line, 'id'), importProblem(line, 'known_by_title', { title }));
    }
    if (id === null) continue;
    if (findings.strict && ids.has(id)) {
      findings.problems.push(importProblem(line, 'duplicate_id', { id }));
    }
    ids.add(id);
  }
}

function placeOf(
  { time, duration, room, title, line }: ReadEvent,
  rules: ZoneRules,
  resolve: Resolve,
  findings: Findings,
): Place {
  const start = startOfEvent(time, rules);
  const minutes = duration === '' ? missing(line, 'duration') : durationMinutes(duration, line);
  const key = resolve.room(room);
  const faults: ImportProblem[] = [];
  if (!(start instanceof Date)) faults.push(start);
  if (typeof minutes !== 'number') faults.push(minutes);
  if (key === null) faults.push(missing(line, 'room'));
  // Without a zone no session has a place: said once of the whole file.
  if (faults.some(({ code }) => code === 'zone_missing')) {
    if (findings.problems.length === 0) findings.problems.push(importProblem(0, 'zone_missing'));
    return NO_PLACE;
  }
  const guess = NO_PLACE.durationMinutes;
  const becomes =
    typeof minutes === 'number'
      ? importProblem(line, 'without_place', { title })
      : importProblem(line, 'without_place_or_length', { title, minutes: guess });
  const said = findings.strict ? faults : faults.slice(0, 1);
  for (const fault of said) findings.odd(fault, becomes);
  if (typeof minutes !== 'number') return { ...NO_PLACE, isLengthGuessed: true };
  const length = minutes;
  if (faults.length > 0 || !(start instanceof Date))
    return { ...NO_PLACE, durationMinutes: length };
  const whole = new Date(Math.floor(start.getTime() / 60_000) * 60_000);
  if (whole.getTime() !== start.getTime()) {
    findings.note(line, 'seconds_dropped', { value: time.date });
  }
  return { room: key, startsAt: whole.toISOString(), durationMinutes: length };
}

const NO_PLACE: Place = {
  room: null,
  startsAt: null,
  durationMinutes: blankPanel().durationMinutes,
};

function missing(line: number, field: string): ImportProblem {
  return importProblem(line, 'missing_field', { element: 'event', field });
}
