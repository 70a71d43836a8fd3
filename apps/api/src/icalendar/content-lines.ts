import { cleanText } from '#shared/one-line';

/** Content lines of iCalendar: what may stand in them and how they are cut (RFC 5545 3.1 and 3.3.11). */

/** The RFC's limit without the line break, in octets. */
const MAX_OCTETS = 75;

const CRLF = '\r\n';

/** Characters that a reader sees as one with their neighbour: marks, joiners, skin tones, flags. */
const COMPOSED = /[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/u;

const graphemes = new Intl.Segmenter('und');

/** A TEXT value, escaped exactly once. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

export function unescapeText(value: string): string {
  return value.replace(/\\(.)/g, (_, character: string) =>
    /n/i.test(character) ? '\n' : character,
  );
}

/** Joins lines for the wire: each folded, each ended, the last one too. */
export function toWire(lines: readonly string[]): string {
  return lines.map((line) => fold(line) + CRLF).join('');
}

/** Cuts a line into pieces of at most 75 octets, never inside a character or what looks like one. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= MAX_OCTETS) return line;
  let folded = '';
  let octets = 0;
  for (const piece of piecesOf(line)) {
    const size = Buffer.byteLength(piece);
    if (octets + size > MAX_OCTETS) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += piece;
    octets += size;
  }
  return folded;
}

/** The smallest parts a line may be cut into; a pile of marks longer than a line is cut between them. */
function piecesOf(line: string): Iterable<string> {
  if (!COMPOSED.test(line)) return line;
  return Array.from(graphemes.segment(line), ({ segment }) =>
    Buffer.byteLength(segment) < MAX_OCTETS ? segment : Array.from(segment),
  ).flat();
}
