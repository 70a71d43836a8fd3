import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operator } from './operator.js';

/** A session of an imported programme, on the clock of Toulouse. */
export interface ImportedSession {
  /** `2027-06-15`. */
  day: string;
  room: string;
  /** `09:30`, as the length `00:45`. */
  start: string;
  length: string;
  title: string;
}

/** Makes a conference in the time of Toulouse of which no other test knows, and gives its slug. */
export async function importSchedule(sessions: ImportedSession[]): Promise<string> {
  const slug = `sample-days-${crypto.randomUUID().slice(0, 8)}`;
  const directory = await mkdtemp(join(tmpdir(), 'apogee-schedule-'));
  const file = join(directory, 'schedule.xml');
  await writeFile(file, scheduleOf(sessions));
  await operator('import', file, '--conference', slug, '--time-zone', 'Europe/Paris');
  await rm(directory, { recursive: true });
  return slug;
}

function scheduleOf(sessions: ImportedSession[]): string {
  const days = [...new Set(sessions.map(({ day }) => day))].sort();
  const written = days.map((day, index) => {
    const rooms = sessions.filter((session) => session.day === day).map(roomOf);
    return `<day index="${index + 1}" date="${day}">${rooms.join('')}</day>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <conference>
    <title>Sample Days 2027</title>
    <start>${days[0]}</start>
    <end>${days.at(-1)}</end>
    <day_change>00:00:00</day_change>
  </conference>
  ${written.join('\n')}
</schedule>`;
}

function roomOf({ day, room, start, length, title }: ImportedSession): string {
  const guid = crypto.randomUUID();
  return `
    <room name="${room}">
      <event guid="${guid}" id="${guid}">
        <date>${day}T${start}:00</date>
        <start>${start}</start>
        <duration>${length}</duration>
        <title>${title}</title>
        <type>keynote</type>
        <language>en</language>
      </event>
    </room>`;
}
