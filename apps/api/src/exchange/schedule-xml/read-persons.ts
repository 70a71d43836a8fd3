import type { Findings } from './findings.js';
import { givenId } from './identities.js';
import { countUnread } from './left-aside.js';
import { firstOf, shortened } from './limits.js';
import { markdownOf } from './markdown.js';
import { childOf, collapsed, lineOf, type XmlElement } from './xml-elements.js';

const NAME_MAX = 120;
const ID_MAX = 200;
const PERSONS_MAX = 100;
const BIOGRAPHY_MAX = 20_000;

const NAMES = ['public_name', 'full_public_name', 'name'];
const BIOGRAPHIES = ['biography', 'abstract', 'description', 'extended_biography', 'bio'];
const READ = {
  children: new Set([...NAMES, ...BIOGRAPHIES]),
  attributes: new Set(['id', 'guid', 'code', 'name']),
};

/** A person as one place of the file says it. */
export interface ReadPerson {
  guid: string | null;
  id: string | null;
  name: string;
  /** Markdown. */
  biography: string;
  line: number;
}

/** The persons of an event, in their order. */
export function readPersons(event: XmlElement, findings: Findings): ReadPerson[] {
  const elements = childOf(event, 'persons')?.children ?? [];
  const persons = elements.flatMap((element) => readPerson(element, findings) ?? []);
  return firstOf(persons, PERSONS_MAX, 'persons_dropped', event.line, findings);
}

/** One `<person>`, with text or with children; undefined when nothing names it. */
export function readPerson(element: XmlElement, findings: Findings): ReadPerson | undefined {
  if (element.name !== 'person') return undefined;
  const { line, attributes } = element;
  countUnread(element, READ, findings);
  const said = NAMES.map((field) => lineOf(element, field)).find(Boolean);
  const name = said || collapsed(element.text) || collapsed(attributes.name ?? '');
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(name)) {
    findings.note(line, 'person_without_name');
    return undefined;
  }
  return {
    guid: boundedId(attributes.guid),
    id: boundedId(attributes.id) ?? boundedId(attributes.code),
    name: shortened(name, { field: 'person', max: NAME_MAX, line }, findings),
    biography: biographyOf(element, findings),
    line,
  };
}

function boundedId(text: string | undefined): string | null {
  const id = givenId(text);
  return id !== null && id.length <= ID_MAX ? id : null;
}

function biographyOf(element: XmlElement, findings: Findings): string {
  const texts = BIOGRAPHIES.map((name) =>
    markdownOf((childOf(element, name)?.text ?? '').slice(0, 4 * BIOGRAPHY_MAX)),
  );
  const limit = { field: 'biography', max: BIOGRAPHY_MAX, line: element.line };
  return shortened([...new Set(texts.filter(Boolean))].join('\n\n'), limit, findings);
}
