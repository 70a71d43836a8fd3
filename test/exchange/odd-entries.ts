import type { ImportOutcome } from '../../apps/api/src/exchange/import-schedule.js';

/** Small programmes with something odd in them, and what their import says. */

export const said = ({ notes }: ImportOutcome) =>
  notes.map(({ line, message }) => `${line}: ${message.en}`);

export const event = (id: string, fields: string, attributes = '') =>
  `<event id="${id}"${attributes}><title>Talk ${id}</title>${fields}</event>`;

export function programme(...events: string[]): string {
  return `<schedule><conference><title>Odd</title><start>2027-06-15</start><end>2027-06-16</end>
<time_zone_name>Europe/Paris</time_zone_name></conference>
<day index="1" date="2027-06-15" start="2027-06-15T04:00:00+02:00" end="2027-06-16T03:59:00+02:00"><room name="A">
${events.join('\n')}
</room></day></schedule>`;
}

export const AT = '<start>10:00</start><duration>00:30</duration>';
