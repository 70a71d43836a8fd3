import { cleanText } from '#shared/one-line';
import { toWire, unescapeText } from './content-lines.js';

/** The order of a finished VEVENT; the generator has one of its own. */
const ORDER = [
  'UID',
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'STATUS',
  'TRANSP',
  'DTSTART',
  'DTEND',
  'X-MICROSOFT-CDO-ALLDAYEVENT',
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT',
  'SUMMARY',
  'LOCATION',
  'CATEGORIES',
  'URL',
  'DESCRIPTION',
];

/**
 * Repairs one VEVENT as ical-generator 11 writes it: control characters out, exotic line breaks escaped, URIs
 * without the escaping of texts, properties in a fixed order and ours after them, folded again, with its last line ended.
 * Throws on a property nobody asked for, so that a text can never bring one in.
 */
export function finishEvent(raw: string, added: readonly string[] = []): string {
  const lines = raw.split('\r\n').filter(Boolean);
  const properties = lines.slice(1, -1).map(repair);
  if (lines[0] !== 'BEGIN:VEVENT' || lines.at(-1) !== 'END:VEVENT') {
    throw new Error('an event must begin and end as one');
  }
  properties.sort((a, b) => positionOf(a) - positionOf(b));
  return toWire(['BEGIN:VEVENT', ...properties, ...added, 'END:VEVENT']);
}

function repair(line: string): string {
  const clean = cleanText(line).replaceAll('\n', '\\n');
  const uri = /^URL;VALUE=URI:(.*)/.exec(clean)?.[1];
  return uri === undefined ? clean : `URL:${unescapeText(uri)}`;
}

function positionOf(line: string): number {
  const name = line.replace(/[:;].*/, '');
  const position = ORDER.indexOf(name);
  if (position < 0) throw new Error(`unexpected property ${name}`);
  return position;
}
