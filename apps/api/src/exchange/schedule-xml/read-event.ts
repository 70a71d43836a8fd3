import { isURL } from 'class-validator';
import { type Format } from '#shared/programme/panels';
import { WEB_ADDRESS } from '#shared/programme/links';
import type { EventTime, ScheduleDay } from './event-times.js';
import { formatOf, languageCode } from './formats.js';
import { type ImportCode, type ImportProblem, importProblem } from './import-problems.js';
import type { ImportedPerson } from './imported-schedule.js';
import { markdownOf } from './markdown.js';
import { childOf, lineOf, collapsed, type XmlElement } from './xml-elements.js';

const TITLE_MAX = 200;
const SUBTITLE_MAX = 600;
const ABSTRACT_MAX = 20_000;
const NAME_MAX = 120;
const LINKS_MAX = 20;
const URL_MAX = 2000;
const PERSONS_MAX = 100;
const ID_MAX = 200;

/** An event of which everything but its instant is known: that waits for the file's zone. */
export interface ReadEvent {
  sourceId: string;
  guid: string | null;
  title: string;
  subtitle: string;
  abstract: string;
  language: string | null;
  track: string | null;
  format: Format;
  room: string;
  time: EventTime;
  duration: string;
  persons: ImportedPerson[];
  links: { label: string; url: string }[];
  line: number;
}

/** Collects what a reader finds; `problem` forbids the import, `note` remarks what was changed. */
export interface Findings {
  problems: ImportProblem[];
  notes: ImportProblem[];
}

/** Reads one `<event>`; undefined when a required field is missing, which is then among the problems. */
export function readEvent(
  event: XmlElement,
  place: { room: string; day: ScheduleDay | undefined },
  findings: Findings,
): ReadEvent | undefined {
  const guid = collapsed(event.attributes.guid ?? '') || null;
  const sourceId = collapsed(event.attributes.id ?? '') || guid;
  const title = lineOf(event, 'title');
  const room = place.room || lineOf(event, 'room');
  const duration = lineOf(event, 'duration');
  const required = { id: sourceId, title, room, duration };
  const missing = Object.entries(required).filter(([, value]) => !value);
  for (const [field] of missing) {
    findings.problems.push(importProblem(event.line, 'missing_field', { element: 'event', field }));
  }
  if (missing.length > 0 || !sourceId) return undefined;
  if (sourceId.length > ID_MAX) {
    const values = { length: sourceId.length, max: ID_MAX };
    findings.problems.push(importProblem(event.line, 'id_too_long', values));
    return undefined;
  }
  const cut = (field: string, text: string, max: number) =>
    shortened(text, { field, max, line: event.line }, findings);
  return {
    sourceId,
    guid,
    title: cut('title', title, TITLE_MAX),
    subtitle: cut('subtitle', lineOf(event, 'subtitle'), SUBTITLE_MAX),
    abstract: cut('abstract', abstractOf(event, cut), ABSTRACT_MAX),
    language: languageOf(event, findings),
    track: cut('track', lineOf(event, 'track'), TITLE_MAX) || null,
    format: formatOf(lineOf(event, 'type')),
    room: cut('room', room, TITLE_MAX),
    time: {
      date: lineOf(event, 'date'),
      start: lineOf(event, 'start'),
      day: place.day,
      line: event.line,
    },
    duration,
    persons: personsOf(event, findings),
    links: linksOf(event, findings),
    line: event.line,
  };
}

/** The text, or as much of it as fits, with a note. */
export function shortened(
  text: string,
  limit: { field: string; max: number; line: number },
  findings: Findings,
): string {
  if (text.length <= limit.max) return text;
  findings.notes.push(importProblem(limit.line, 'text_shortened', limit));
  return `${text.slice(0, limit.max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function abstractOf(
  event: XmlElement,
  cut: (field: string, text: string, max: number) => string,
): string {
  const [abstract = '', description = ''] = ['abstract', 'description'].map((name) =>
    markdownOf(cut(name, childOf(event, name)?.text ?? '', 4 * ABSTRACT_MAX)),
  );
  if (description === '' || description === abstract) return abstract;
  return abstract === '' ? description : `${abstract}\n\n${description}`;
}

function languageOf(event: XmlElement, findings: Findings): string | null {
  const value = lineOf(event, 'language');
  const code = languageCode(value);
  if (value !== '' && code === null) {
    findings.notes.push(importProblem(event.line, 'language_unknown', { value }));
  }
  return code;
}

function personsOf(event: XmlElement, findings: Findings): ImportedPerson[] {
  const persons = new Map<string, ImportedPerson>();
  for (const element of childOf(event, 'persons')?.children ?? []) {
    if (element.name !== 'person') continue;
    const name = collapsed(element.text) || collapsed(element.attributes.name ?? '');
    if (name === '') {
      findings.notes.push(importProblem(element.line, 'person_without_name'));
      continue;
    }
    const { id, code, guid } = element.attributes;
    const given = collapsed(id || code || guid || '');
    const sourceId = given && given.length <= ID_MAX ? given : `name:${name.slice(0, ID_MAX)}`;
    const limit = { field: 'person', max: NAME_MAX, line: element.line };
    if (!persons.has(sourceId)) {
      persons.set(sourceId, { sourceId, name: shortened(name, limit, findings) });
    }
  }
  return firstOf([...persons.values()], PERSONS_MAX, 'persons_dropped', event.line, findings);
}

function linksOf(event: XmlElement, findings: Findings): { label: string; url: string }[] {
  const links = new Map<string, { label: string; url: string }>();
  const elements = ['links', 'attachments'].flatMap((name) => childOf(event, name)?.children ?? []);
  for (const element of elements) {
    const given = collapsed(element.attributes.href ?? element.text);
    const url = withScheme(given);
    if (!isWebAddress(url)) {
      if (given !== '')
        findings.notes.push(importProblem(element.line, 'link_dropped', { url: given }));
      continue;
    }
    const limit = { field: 'link', max: TITLE_MAX, line: element.line };
    const label = shortened(collapsed(element.text) || url, limit, findings);
    if (!links.has(url)) links.set(url, { label, url });
  }
  return firstOf([...links.values()], LINKS_MAX, 'links_dropped', event.line, findings);
}

/** People write `example.org/page` where an address is asked for. */
function withScheme(given: string): string {
  const isBare = given.length <= URL_MAX && /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/|$)/i.test(given);
  return isBare ? `https://${given}` : given;
}

/** What the form of the admin would accept too. */
function isWebAddress(url: string): boolean {
  return url.length <= URL_MAX && /^https?:\/\//i.test(url) && isURL(url, WEB_ADDRESS);
}

function firstOf<Item>(
  items: Item[],
  max: number,
  code: ImportCode,
  line: number,
  findings: Findings,
): Item[] {
  if (items.length > max) findings.notes.push(importProblem(line, code, { max }));
  return items.slice(0, max);
}
