import { type Attribution, type Format } from '#shared/programme/panels';
import type { PanelLink } from '#shared/programme/links';
import type { EventTime, ScheduleDay } from './event-times.js';
import type { Findings } from './findings.js';
import { formatOf } from './formats.js';
import { givenId } from './identities.js';
import { importProblem } from './import-problems.js';
import { countUnread } from './left-aside.js';
import { shortened } from './limits.js';
import { markdownOf } from './markdown.js';
import { LINK_ELEMENTS, readLinks } from './read-links.js';
import { type ReadPerson, readPersons } from './read-persons.js';
import { spokenLanguages } from './spoken-languages.js';
import { childOf, lineOf, type XmlElement } from './xml-elements.js';

const TITLE_MAX = 200;
const SUBTITLE_MAX = 600;
const ABSTRACT_MAX = 20_000;
const ID_MAX = 200;

const TEXTS = ['title', 'subtitle', 'abstract', 'description', 'track', 'type', 'language'];
const PLACE = ['date', 'start', 'duration', 'room'];
const RECORDING = ['recording', 'do_not_record'];
const READ = {
  children: new Set([...TEXTS, ...PLACE, ...RECORDING, ...LINK_ELEMENTS, 'persons']),
  attributes: new Set(['id', 'guid', 'code']),
};
const READ_OF_RECORDING = { children: new Set(['optout']), attributes: new Set<string>() };

/** Where an event stands in the file. */
export interface EventPlace {
  room: GivenRoom;
  day: ScheduleDay | undefined;
  /** What relative addresses lead on from; empty: nothing. */
  base: string;
}

export interface GivenRoom {
  name: string;
  guid: string | null;
}

/** An event of which everything but its instant is known: that waits for the file's zone. */
export interface ReadEvent {
  guid: string | null;
  id: string | null;
  title: string;
  subtitle: string;
  abstract: string;
  languages: string[];
  track: string | null;
  format: Format;
  attribution: Attribution | null;
  /** Without a name when the file gives none. */
  room: GivenRoom;
  time: EventTime;
  duration: string;
  persons: ReadPerson[];
  links: PanelLink[];
  line: number;
}

/** Reads one `<event>`; undefined when it has no title. */
export function readEvent(
  event: XmlElement,
  place: EventPlace,
  findings: Findings,
): ReadEvent | undefined {
  const { line } = event;
  countUnread(event, READ, findings);
  const title = lineOf(event, 'title');
  if (title === '') {
    const missing = importProblem(line, 'missing_field', { element: 'event', field: 'title' });
    findings.odd(missing, importProblem(line, 'left_out'));
    return undefined;
  }
  const cut = (field: string, text: string, max: number) =>
    shortened(text, { field, max, line }, findings);
  const languages = languagesOf(event, findings);
  return {
    guid: boundedId(event.attributes.guid),
    id: boundedId(event.attributes.id) ?? boundedId(event.attributes.code),
    title: cut('title', title, TITLE_MAX),
    subtitle: cut('subtitle', lineOf(event, 'subtitle'), SUBTITLE_MAX),
    abstract: cut('abstract', abstractOf(event, cut), ABSTRACT_MAX),
    languages,
    track: cut('track', lineOf(event, 'track'), TITLE_MAX) || null,
    format: formatOf(lineOf(event, 'type')),
    attribution: attributionOf(event, findings),
    room: roomOf(event, place, cut),
    time: { date: lineOf(event, 'date'), start: lineOf(event, 'start'), day: place.day, line },
    duration: lineOf(event, 'duration'),
    persons: readPersons(event, findings),
    links: readLinks(event, { base: place.base, language: languages[0] }, findings),
    line,
  };
}

function boundedId(text: string | undefined): string | null {
  const id = givenId(text);
  return id !== null && id.length <= ID_MAX ? id : null;
}

type Cut = (field: string, text: string, max: number) => string;

function roomOf(event: XmlElement, { room }: EventPlace, cut: Cut): GivenRoom {
  if (room.name !== '') return room;
  return { name: cut('room', lineOf(event, 'room'), TITLE_MAX), guid: null };
}

function abstractOf(event: XmlElement, cut: Cut): string {
  const [abstract = '', description = ''] = ['abstract', 'description'].map((name) =>
    markdownOf(cut(name, childOf(event, name)?.text ?? '', 4 * ABSTRACT_MAX)),
  );
  if (description === '' || description === abstract) return abstract;
  return abstract === '' ? description : `${abstract}\n\n${description}`;
}

function languagesOf(event: XmlElement, findings: Findings): string[] {
  const { languages, unknown } = spokenLanguages(lineOf(event, 'language'));
  for (const value of unknown) findings.note(event.line, 'language_unknown', { value });
  return languages;
}

/** What the source says of recording: only that it is not wanted has a place here. */
function attributionOf(event: XmlElement, findings: Findings): Attribution | null {
  const recording = childOf(event, 'recording');
  if (recording) countUnread(recording, READ_OF_RECORDING, findings);
  const said = [recording ? lineOf(recording, 'optout') : '', lineOf(event, 'do_not_record')];
  if (said.some((word) => /^(?:true|1|yes)$/i.test(word))) return 'no-recording';
  return said.some((word) => word !== '') ? 'on-record' : null;
}
