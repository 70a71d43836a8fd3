import { SaxesParser } from 'saxes';
import { type ImportCode, importProblem, ReadingStopped } from './import-problems.js';

/** One element with its own text; `line` is where it opens. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  line: number;
}

/** An element that no XML was read for. */
export function elementOf(name: string, given: Partial<XmlElement>): XmlElement {
  return { name, attributes: {}, text: '', children: [], line: 0, ...given };
}

const DEPTH_MAX = 32;
/** Elements that may wait for their parents to close; a real event has a few dozen. */
const KEPT_MAX = 20_000;
const CHUNK = 65_536;

/**
 * Reads XML piece by piece. `closed` gets every finished element with its ancestors, outermost first,
 * and answers whether its parent keeps it; dropped elements free their memory at once.
 * Throws ReadingStopped on XML that is not well-formed and on any DOCTYPE: no entity is ever expanded.
 */
export function readElements(
  xml: string,
  closed: (element: XmlElement, ancestors: readonly XmlElement[]) => 'keep' | 'drop',
): void {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let line = 1;
  let kept = 0;
  const stop = (code: ImportCode): never => {
    throw new ReadingStopped(importProblem(parser.line, code));
  };
  parser.on('doctype', () => stop('doctype_refused'));
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new ReadingStopped(importProblem(parser.line, 'broken_xml', { reason }));
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEPTH_MAX) stop('too_deep');
    open.push({ name, attributes, text: '', children: [], line });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop()!;
    if (closed(element, open) === 'drop') kept = 0;
    else if ((kept += 1) > KEPT_MAX) stop('too_many_elements');
    else open.at(-1)?.children.push(element);
  });
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  parser.close();
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of a child on one line, or an empty string. */
export function lineOf(element: XmlElement, name: string): string {
  return collapsed(childOf(element, name)?.text ?? '');
}

/** White space as XML reads it in a name: a no-break space is a space, too. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
