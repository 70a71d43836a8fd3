const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** What Windows-1252 has from 0x80 to 0x9F; a blank for nothing. Not every Node decodes it by its name. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What no text holds and nearly every other kind of file does. */
const BINARY = /(?![\t\n\r])\p{Cc}/u;

/**
 * The text of a CSV file: in the encoding of its mark, else UTF-8, else Windows-1252, in which Excel of Western Europe
 * saves what it calls CSV. Undefined for what is no text.
 */
export function csvText(content: Buffer): string | undefined {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte));
  const text = decoded(content, mark?.encoding ?? 'utf-8');
  if (text !== undefined || mark) return text;
  const windows = content
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (code) => WINDOWS[code.charCodeAt(0) - 0x80]!.replace(' ', code));
  return BINARY.test(windows) ? undefined : windows;
}

function decoded(content: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
