import { elementOf, type XmlElement } from '../schedule-xml/xml-elements.js';
import type { JsonNode } from './json-nodes.js';

export type JsonObject = ReadonlyMap<string, JsonNode>;

/** Names that mean the same in both forms of a schedule. */
const SAME: Record<string, string> = { daysCount: 'days', recording_license: 'license' };
const IDS: ReadonlySet<string> = new Set(['id', 'guid', 'code']);
const TEXTS: ReadonlySet<string> = new Set([
  ...['title', 'subtitle', 'abstract', 'description', 'track', 'type', 'room', 'language'],
  ...['name', 'public_name', 'biography'],
]);

export function objectOf(node: JsonNode | undefined): JsonObject {
  return node?.value instanceof Map ? node.value : new Map<string, JsonNode>();
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return Array.isArray(node?.value) ? node.value : [];
}

/** The text of a value, or of the first language or the name of one that has several. */
export function textOf(node: JsonNode | undefined): string {
  if (node === undefined || Array.isArray(node.value)) return '';
  if (typeof node.value === 'string') return node.value;
  const { value } = node;
  const first = value.get('name') ?? value.get('en') ?? value.values().next().value;
  return first && typeof first.value === 'string' ? first.value : '';
}

/** An event as the element that schedule.xml would have. */
export function eventElement(node: JsonNode): XmlElement {
  const event = thing('event', node);
  const fields = objectOf(node);
  const of = (name: string, item: string, make: (item: string, node: JsonNode) => XmlElement) => {
    const children = itemsOf(fields.get(name)).map((each) => make(item, each));
    return elementOf(name, { children, line: fields.get(name)?.line ?? node.line });
  };
  event.children = event.children.filter(({ name }) => !LISTS.has(name));
  event.children.push(
    of('persons', 'person', thing),
    of('links', 'link', linkElement),
    of('attachments', 'attachment', linkElement),
  );
  return event;
}

const LISTS: ReadonlySet<string> = new Set(['persons', 'links', 'attachments']);

/** An object with its ids as attributes and everything else as children. */
export function thing(name: string, node: JsonNode): XmlElement {
  const fields = [...objectOf(node)];
  const ids = fields.filter(([key]) => IDS.has(key)).map(([key, id]) => [key, textOf(id)]);
  const children = fields
    .filter(([key]) => !IDS.has(key))
    .map(([key, child]) => childElement(key, child));
  if (typeof node.value === 'string') return elementOf(name, { text: node.value, line: node.line });
  return elementOf(name, { attributes: Object.fromEntries(ids), children, line: node.line });
}

function childElement(key: string, node: JsonNode): XmlElement {
  const name = SAME[key] ?? key;
  if (TEXTS.has(key)) return elementOf(name, { text: textOf(node), line: node.line });
  const text = typeof node.value === 'string' ? node.value : '';
  const inside = Array.isArray(node.value)
    ? node.value.map((item) => childElement('item', item))
    : [...objectOf(node)].map(([each, item]) => childElement(each, item));
  return elementOf(name, { text, children: inside, line: node.line });
}

function linkElement(name: string, node: JsonNode): XmlElement {
  const fields = objectOf(node);
  if (fields.size === 0) return elementOf(name, { text: textOf(node), line: node.line });
  const url = textOf(fields.get('url')) || textOf(fields.get('href'));
  const label = ['title', 'label', 'name', 'description'].map((key) => textOf(fields.get(key)));
  return elementOf(name, {
    attributes: { url },
    text: label.find(Boolean) ?? '',
    line: node.line,
  });
}
