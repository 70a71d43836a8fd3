/** A schedule as a test describes it; times count in minutes from 09:00 of the day. */
export interface SampleSchedule {
  days: { date: string; events: SampleEvent[] }[];
}

export interface SampleEvent {
  id: string;
  title: string;
  abstract: string;
  room: string;
  track: string;
  language: string;
  /** Minutes after 09:00 local time; from 15 hours on past midnight. */
  offset: number;
  minutes: number;
  persons: { id: string; name: string }[];
  /** Whether the file gives `<date>` or only day and start. */
  withDate: boolean;
}

const DAY_START = 9 * 60;

/** Writes the schedule as frab would, in Europe/Paris in summer. */
export function writeSchedule({ days }: SampleSchedule): string {
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule><conference><acronym>x</acronym><title>Sample</title><start>${first}</start><end>${last}</end>
<time_zone_name>Europe/Paris</time_zone_name></conference>
${days.map(writeDay).join('\n')}
</schedule>`;
}

function writeDay({ date, events }: SampleSchedule['days'][number], index: number): string {
  const rooms = [...new Set(events.map((event) => event.room))];
  const inRoom = (room: string) => events.filter((event) => event.room === room);
  return `<day index="${index + 1}" date="${date}" start="${date}T09:00:00+02:00">
${rooms
  .map(
    (room) =>
      `<room name="${escaped(room)}">\n${inRoom(room)
        .map((event) => writeEvent(event, date))
        .join('\n')}\n</room>`,
  )
  .join('\n')}
</day>`;
}

function writeEvent(event: SampleEvent, date: string): string {
  const persons = event.persons.map(
    ({ id, name }) => `<person id="${escaped(id)}">${escaped(name)}</person>`,
  );
  return `<event id="${escaped(event.id)}" guid="guid-${escaped(event.id)}">
${event.withDate ? `<date>${startOf(event, date).toISOString()}</date>` : ''}
<start>${clock(DAY_START + event.offset)}</start><duration>${clock(event.minutes)}</duration>
<room>${escaped(event.room)}</room><title>${escaped(event.title)}</title><track>${escaped(event.track)}</track>
<type>lecture</type><language>${event.language}</language><abstract>${escaped(event.abstract)}</abstract>
<persons>${persons.join('')}</persons><links></links>
</event>`;
}

/** The instant at which a sample event starts. */
export function startOf(event: SampleEvent, date: string): Date {
  return new Date(Date.parse(`${date}T09:00:00+02:00`) + event.offset * 60_000);
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
