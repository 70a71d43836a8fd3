import { SaxesParser } from 'saxes';
import { LimitExceeded, type SheetLimits } from './bounded-table.ts';

/** What is told of the elements of a file; their names are without prefix. */
export interface ElementHandlers {
  open: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const DEPTH_MAX = 32;
/** `&#x1F600;` and `_x000D_` are one character each. */
const WRITTEN_LENGTH = 10;
/** Every cell has a tag of its own and at most a few within. */
const TAGS_OF_CELL = 4;

/** Reads XML as it is unpacked, and keeps nothing. A DOCTYPE is refused, so that no entity is ever expanded. */
export async function readXml(
  pieces: AsyncIterable<string>,
  limits: SheetLimits,
  { open, text, close }: ElementHandlers,
): Promise<void> {
  const parser = new SaxesParser();
  const lengthMax = limits.cellLength * WRITTEN_LENGTH;
  let depth = 0;
  let tags = 0;
  let unfinished = 0;
  const refuse = (reason: string): never => {
    throw new Error(reason);
  };
  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', ({ message }) => refuse(message));
  parser.on('opentag', ({ name, attributes }) => {
    unfinished = 0;
    if ((tags += 1) > limits.cells * TAGS_OF_CELL) throw new LimitExceeded('cells');
    if ((depth += 1) > DEPTH_MAX) refuse('depth');
    open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    unfinished = 0;
    depth -= 1;
    close?.(local(name));
  });
  const onText = (piece: string) => {
    unfinished = 0;
    text?.(piece);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  for await (const piece of pieces) {
    if ((unfinished += piece.length) > lengthMax + piece.length)
      throw new LimitExceeded('cellLength');
    parser.write(piece);
  }
  parser.close();
}

/** The attribute of that name, whatever its prefix. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
