import type { ScheduleDay } from './event-times.js';
import type { Findings } from './findings.js';
import { givenId } from './identities.js';
import { importProblem, ReadingStopped } from './import-problems.js';
import type { ImportedConference, ImportedSchedule } from './imported-schedule.js';
import { countUnread } from './left-aside.js';
import { shortened } from './limits.js';
import { placeEvents } from './place-events.js';
import { type ReadConference, readConference } from './read-conference.js';
import { type GivenRoom, type ReadEvent, readEvent } from './read-event.js';
import { type ReadPerson, readPerson } from './read-persons.js';
import { Rooms } from './tell-rooms-apart.js';
import { Persons } from './tell-persons-apart.js';
import { collapsed, type XmlElement } from './xml-elements.js';

const EVENTS_MAX = 20_000;
const NAME_MAX = 200;

const READ_OF_ROOM = { children: new Set(['event']), attributes: new Set(['name', 'guid']) };
const READ_OF_TRACK = { children: new Set<string>(), attributes: new Set<string>() };

/** Takes the elements in the order in which they close. */
export class ScheduleReader {
  private readonly rooms = new Rooms();
  private readonly tracks = new Set<string>();
  private readonly events: ReadEvent[] = [];
  private readonly persons: ReadPerson[] = [];
  private readonly days = new Map<XmlElement, ScheduleDay>();
  private conference: ReadConference | undefined;
  private holdsSessions = true;

  constructor(
    private readonly findings: Findings,
    private readonly options: { timeZone?: string },
  ) {}

  /** Persons of a file that holds no sessions. */
  takePersons(persons: readonly ReadPerson[]): void {
    this.persons.push(...persons);
    this.holdsSessions = false;
  }

  /** Takes what stands at its place; whether the element is done with. */
  take(element: XmlElement, ancestors: readonly XmlElement[]): boolean {
    const parent = ancestors.at(-1)?.name;
    if (parent === undefined) this.takeRoot(element);
    else if (element.name === 'event') this.takeEvent(element, ancestors);
    else if (element.name === 'room' && parent === 'day') this.takeRoom(element);
    else if (element.name === 'conference' && parent === 'schedule') {
      this.conference = readConference(element, this.findings, this.options);
    } else if (element.name === 'track' && parent === 'tracks') this.takeTrack(element);
    else if (element.name === 'person' && ancestors.length === 2) {
      const person = readPerson(element, this.findings);
      if (person) this.persons.push(person);
    } else return !ancestors.some(({ name }) => KEPT_WHOLE.has(name));
    return true;
  }

  /** The schedule with every time resolved, which needs the whole file. */
  schedule(): ImportedSchedule {
    const { findings, events } = this;
    const { dayChange, baseUrl: _, ...conference } = this.conference ?? NO_CONFERENCE;
    const timeZone = conference.timeZone ?? this.options.timeZone;
    const mentioned = events.flatMap((event) => event.persons);
    const persons = new Persons([...this.persons, ...mentioned], findings);
    const rules = { timeZone, dayChange };
    const resolve = {
      room: (room: GivenRoom) => this.rooms.keyOf(room),
      person: (person: ReadPerson) => persons.keyOf(person),
    };
    const panels =
      findings.problems.length > 0 ? [] : placeEvents(events, rules, resolve, findings);
    return {
      conference: { ...conference, offsetMinutes: onlyOffset(events) },
      rooms: this.rooms.list(),
      tracks: [...this.tracks],
      persons: persons.list(this.holdsSessions ? mentioned : this.persons),
      holdsSessions: this.holdsSessions,
      panels,
      problems: findings.problems,
      notes: findings.notes,
      leftAside: findings.leftAside,
    };
  }

  private takeRoot(element: XmlElement): void {
    const { problems } = this.findings;
    if (element.name !== 'schedule') {
      problems.push(importProblem(element.line, 'not_a_schedule', { name: `<${element.name}>` }));
    } else if (!this.conference) {
      const values = { element: 'schedule', field: 'conference' };
      problems.push(importProblem(element.line, 'missing_field', values));
    }
  }

  private takeTrack(element: XmlElement): void {
    countUnread(element, READ_OF_TRACK, this.findings);
    const limit = { field: 'track', max: NAME_MAX, line: element.line };
    const name = shortened(collapsed(element.text), limit, this.findings);
    if (name !== '') this.tracks.add(name);
  }

  private takeRoom(element: XmlElement): void {
    countUnread(element, READ_OF_ROOM, this.findings);
    const room = this.roomOf(element);
    if (room.name !== '') this.rooms.add(room);
  }

  private takeEvent(element: XmlElement, ancestors: readonly XmlElement[]): void {
    if (this.events.length >= EVENTS_MAX) {
      throw new ReadingStopped(importProblem(element.line, 'too_many_events', { max: EVENTS_MAX }));
    }
    const room = ancestors.findLast((ancestor) => ancestor.name === 'room');
    const day = ancestors.findLast((ancestor) => ancestor.name === 'day');
    const place = {
      room: room ? this.roomOf(room) : NO_ROOM,
      day: day && this.dayOf(day),
      base: this.conference?.baseUrl ?? '',
    };
    const event = readEvent(element, place, this.findings);
    if (!event) return;
    this.events.push(event);
    if (event.room.name !== '') this.rooms.add(event.room);
    if (event.track) this.tracks.add(event.track);
  }

  private roomOf({ attributes, line }: XmlElement): GivenRoom {
    const limit = { field: 'room', max: NAME_MAX, line };
    const name = shortened(collapsed(attributes.name ?? ''), limit, this.findings);
    return { name, guid: givenId(attributes.guid?.slice(0, NAME_MAX)) };
  }

  private dayOf(element: XmlElement): ScheduleDay {
    const known = this.days.get(element);
    if (known) return known;
    const { date = '', start = '', end = '' } = element.attributes;
    const day = { date: collapsed(date), start, end, line: element.line };
    this.days.set(element, day);
    return day;
  }
}

/** Elements that are read when they close, with all that is in them. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['event', 'conference', 'person']);

const NO_ROOM: GivenRoom = { name: '', guid: null };

const NO_CONFERENCE: ReadConference = {
  title: '',
  acronym: '',
  start: null,
  end: null,
  venue: '',
  city: '',
  timeZone: null,
  dayChange: undefined,
  baseUrl: '',
};

/** The offset that all times with one share, in minutes; null when they have none or several. */
function onlyOffset(events: ReadEvent[]): ImportedConference['offsetMinutes'] {
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
