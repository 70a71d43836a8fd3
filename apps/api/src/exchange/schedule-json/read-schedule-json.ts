import { decodeXml } from '../schedule-xml/decode.js';
import { importProblem, ReadingStopped } from '../schedule-xml/import-problems.js';
import type { ImportedSchedule } from '../schedule-xml/imported-schedule.js';
import {
  PROBLEMS_MAX,
  refuseTooLarge,
  type ReadOptions,
  readWith,
} from '../schedule-xml/read-schedule.js';
import type { ScheduleReader } from '../schedule-xml/schedule-reader.js';
import { elementOf, type XmlElement } from '../schedule-xml/xml-elements.js';
import {
  eventElement,
  itemsOf,
  type JsonObject,
  objectOf,
  textOf,
  thing,
} from './json-elements.js';
import { JsonFault, type JsonNode, readJson } from './json-nodes.js';

/** Parts of `conference` that stand elsewhere in schedule.xml. */
const PARTS: ReadonlySet<string> = new Set(['days', 'rooms', 'tracks', 'colors']);
const SCHEDULE = elementOf('schedule', {});

/** Reads a c3voc or pretalx `schedule.json` as `readSchedule` reads a schedule.xml. */
export function readScheduleJson(bytes: Uint8Array, options: ReadOptions): ImportedSchedule {
  return readWith(options, (reader, findings) => {
    refuseTooLarge(bytes);
    const root = objectOf(jsonOf(bytes));
    const schedule = root.has('schedule') ? objectOf(root.get('schedule')) : root;
    const conference = schedule.get('conference');
    if (!conference) {
      throw new ReadingStopped(importProblem(1, 'not_a_schedule', { name: 'JSON' }));
    }
    takeConference(reader, schedule, conference);
    const rooms = roomsByName(conference);
    for (const day of itemsOf(objectOf(conference).get('days'))) {
      takeDay(reader, day, rooms, () => {
        if (findings.problems.length >= PROBLEMS_MAX) {
          throw new ReadingStopped(importProblem(day.line, 'too_many'));
        }
      });
    }
  });
}

function jsonOf(bytes: Uint8Array): JsonNode {
  try {
    return readJson(decodeXml(bytes).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const code = error.isTooDeep ? 'too_deep' : 'broken_json';
    throw new ReadingStopped(importProblem(error.line, code));
  }
}

function takeConference(reader: ScheduleReader, schedule: JsonObject, node: JsonNode): void {
  const element = thing('conference', node);
  element.children = element.children.filter(({ name }) => !PARTS.has(name));
  const base = textOf(schedule.get('base_url'));
  if (base !== '') element.children.push(elementOf('base_url', { text: base, line: node.line }));
  reader.take(element, [SCHEDULE]);
  const tracks = elementOf('tracks', {});
  for (const track of itemsOf(objectOf(node).get('tracks'))) {
    const { name: _, ...rest } = scalarsOf(track);
    const text = textOf(objectOf(track).get('name') ?? track);
    const attributes = rest;
    reader.take(elementOf('track', { text, attributes, line: track.line }), [SCHEDULE, tracks]);
  }
}

/** What the conference says of its rooms, by the names under which days list them. */
function roomsByName(conference: JsonNode): ReadonlyMap<string, Record<string, string>> {
  const rooms = itemsOf(objectOf(conference).get('rooms'));
  return new Map(rooms.map((room) => [textOf(objectOf(room).get('name')), scalarsOf(room)]));
}

function scalarsOf(node: JsonNode): Record<string, string> {
  return Object.fromEntries([...objectOf(node)].map(([key, value]) => [key, textOf(value)]));
}

function takeDay(
  reader: ScheduleReader,
  node: JsonNode,
  rooms: ReadonlyMap<string, Record<string, string>>,
  check: () => void,
): void {
  const fields = objectOf(node);
  const [date, start, end] = ['date', 'day_start', 'day_end'].map((key) => textOf(fields.get(key)));
  const attributes = { date: date!, start: start!, end: end! };
  const day: XmlElement = elementOf('day', { attributes, line: node.line });
  for (const [name, events] of objectOf(fields.get('rooms'))) {
    const said = { ...rooms.get(name), name };
    const room = elementOf('room', { attributes: said, line: events.line });
    for (const event of itemsOf(events)) {
      reader.take(eventElement(event), [SCHEDULE, day, room]);
      check();
    }
    reader.take(room, [SCHEDULE, day]);
  }
}
