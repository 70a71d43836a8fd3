import { decodeXml } from './decode.js';
import { durationMinutes, type ScheduleDay, startOfEvent, type ZoneRules } from './event-times.js';
import { importProblem, ReadingStopped } from './import-problems.js';
import type { ImportedPanel, ImportedPerson, ImportedSchedule } from './imported-schedule.js';
import { type ReadConference, readConference } from './read-conference.js';
import { type Findings, type ReadEvent, readEvent, shortened } from './read-event.js';
import { collapsed, readElements, type XmlElement } from './xml-elements.js';

export const FILE_MAX_MEGABYTES = 64;
/** Reading stops at this many problems; the first ones say enough. */
const PROBLEMS_MAX = 50;
const EVENTS_MAX = 20_000;
const NAME_MAX = 200;

/** Settings of one reading. */
export interface ReadOptions {
  /** Zone for local times when the file names none, such as the target conference's. */
  timeZone?: string;
}

/**
 * Reads a frab/pentabarf `schedule.xml`. Never throws on what a file may contain: whatever forbids
 * the import is in `problems`, each with its line, and the rest is then incomplete.
 */
export function readSchedule(bytes: Uint8Array, options: ReadOptions = {}): ImportedSchedule {
  const reader = new ScheduleReader();
  try {
    if (bytes.length > FILE_MAX_MEGABYTES * 1024 * 1024) {
      throw new ReadingStopped(importProblem(0, 'too_large', { megabytes: FILE_MAX_MEGABYTES }));
    }
    readElements(decodeXml(bytes), (element, ancestors) => reader.take(element, ancestors));
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    reader.findings.problems.splice(PROBLEMS_MAX);
    reader.findings.problems.push(error.problem);
  }
  return reader.schedule(options);
}

/** Takes the elements in the order in which they close. */
class ScheduleReader {
  readonly findings: Findings = { problems: [], notes: [] };
  private readonly rooms = new Set<string>();
  private readonly tracks = new Set<string>();
  private readonly events = new Map<string, ReadEvent>();
  private readonly days = new Map<XmlElement, ScheduleDay>();
  private conference: ReadConference | undefined;

  /** Keeps what an event or the conference needs when it closes; everything else is taken here or dropped. */
  take(element: XmlElement, ancestors: readonly XmlElement[]): 'keep' | 'drop' {
    const parent = ancestors.at(-1)?.name;
    const taken = this.takeByPlace(element, ancestors, parent);
    if (this.findings.problems.length >= PROBLEMS_MAX) {
      throw new ReadingStopped(importProblem(element.line, 'too_many'));
    }
    return taken ? 'drop' : 'keep';
  }

  /** The schedule with every time resolved, which needs the whole file. */
  schedule(options: ReadOptions): ImportedSchedule {
    const { problems, notes } = this.findings;
    const { dayChange, ...conference } = this.conference ?? NO_CONFERENCE;
    const rules = { timeZone: conference.timeZone ?? options.timeZone, dayChange };
    const events = [...this.events.values()];
    const panels = problems.length > 0 ? [] : events.flatMap((event) => this.panelOf(event, rules));
    return {
      conference: { ...conference, offsetMinutes: onlyOffset(events) },
      rooms: [...this.rooms],
      tracks: [...this.tracks],
      persons: this.personsOf(events),
      panels,
      problems: problems.slice(0, PROBLEMS_MAX + 1),
      notes: notes.sort((a, b) => a.line - b.line),
    };
  }

  private takeByPlace(
    element: XmlElement,
    ancestors: readonly XmlElement[],
    parent: string | undefined,
  ): boolean {
    if (parent === undefined) this.takeRoot(element);
    else if (element.name === 'event') this.takeEvent(element, ancestors);
    else if (element.name === 'room' && parent === 'day') {
      this.takeName(this.rooms, element, element.attributes.name ?? '');
    } else if (element.name === 'conference' && parent === 'schedule') {
      this.conference = readConference(element, this.findings);
    } else if (element.name === 'track' && parent === 'tracks') {
      this.takeName(this.tracks, element, element.text);
    } else return !ancestors.some(({ name }) => name === 'event' || name === 'conference');
    return true;
  }

  private takeRoot(element: XmlElement): void {
    const { problems } = this.findings;
    if (element.name !== 'schedule') {
      problems.push(importProblem(element.line, 'not_a_schedule', { name: element.name }));
    } else if (!this.conference) {
      const values = { element: 'schedule', field: 'conference' };
      problems.push(importProblem(element.line, 'missing_field', values));
    }
  }

  private takeName(names: Set<string>, { name: field, line }: XmlElement, text: string): void {
    const name = shortened(collapsed(text), { field, max: NAME_MAX, line }, this.findings);
    if (name !== '') names.add(name);
  }

  private takeEvent(element: XmlElement, ancestors: readonly XmlElement[]): void {
    const room = ancestors.findLast((ancestor) => ancestor.name === 'room');
    const day = ancestors.findLast((ancestor) => ancestor.name === 'day');
    const place = { room: collapsed(room?.attributes.name ?? ''), day: day && this.dayOf(day) };
    const event = readEvent(element, place, this.findings);
    if (!event) return;
    const first = this.events.get(event.sourceId);
    if (first) {
      const values = { id: event.sourceId, firstLine: first.line };
      this.findings.problems.push(importProblem(event.line, 'duplicate_id', values));
      return;
    }
    if (this.events.size >= EVENTS_MAX) {
      throw new ReadingStopped(importProblem(event.line, 'too_many_events', { max: EVENTS_MAX }));
    }
    this.events.set(event.sourceId, event);
    this.rooms.add(event.room);
    if (event.track) this.tracks.add(event.track);
  }

  private dayOf(element: XmlElement): ScheduleDay {
    const known = this.days.get(element);
    if (known) return known;
    const { date = '', start = '', end = '' } = element.attributes;
    const day = { date: collapsed(date), start, end, line: element.line };
    this.days.set(element, day);
    return day;
  }

  private panelOf(event: ReadEvent, rules: ZoneRules): ImportedPanel[] {
    const { time, duration, persons, ...rest } = event;
    const start = startOfEvent(time, rules);
    const minutes = durationMinutes(duration, event.line);
    if (!(start instanceof Date)) this.findings.problems.push(start);
    if (typeof minutes !== 'number') this.findings.problems.push(minutes);
    if (!(start instanceof Date) || typeof minutes !== 'number') return [];
    const whole = new Date(Math.floor(start.getTime() / 60_000) * 60_000);
    if (whole.getTime() !== start.getTime()) {
      this.findings.notes.push(importProblem(event.line, 'seconds_dropped', { value: time.date }));
    }
    const startsAt = whole.toISOString();
    const ids = persons.map((person) => person.sourceId);
    return [{ ...rest, startsAt, durationMinutes: minutes, persons: ids }];
  }

  /** Every person once, under the name that stands first in the file. */
  private personsOf(events: ReadEvent[]): ImportedPerson[] {
    const persons = new Map<string, ImportedPerson>();
    for (const { persons: ofEvent, line } of events) {
      for (const person of ofEvent) {
        const known = persons.get(person.sourceId);
        if (!known) persons.set(person.sourceId, person);
        else if (known.name !== person.name) {
          const values = { id: person.sourceId, name: known.name, other: person.name };
          this.findings.notes.push(importProblem(line, 'person_renamed', values));
        }
      }
    }
    return [...persons.values()];
  }
}

const NO_CONFERENCE: ReadConference = {
  title: '',
  acronym: '',
  start: null,
  end: null,
  venue: '',
  city: '',
  timeZone: null,
  dayChange: undefined,
};

/** The offset that all times with one share, in minutes; null when they have none or several. */
function onlyOffset(events: ReadEvent[]): number | null {
  const offsets = new Set<number>();
  for (const { time } of events) {
    const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(time.date.slice(10)) ?? [];
    const size = Number(hours) * 60 + Number(minutes);
    if (hours !== undefined) offsets.add(sign === '-' ? -size : size);
    else if (time.date.endsWith('Z')) offsets.add(0);
  }
  const [first] = offsets;
  return first !== undefined && offsets.size === 1 ? first : null;
}
