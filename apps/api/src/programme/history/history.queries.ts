import type { DataSource } from 'typeorm';
import type { Existing } from './restored-input.js';

/** What an earlier state of a panel may refer to, as it is now. */
export async function findExisting(source: DataSource, conferenceId: string): Promise<Existing> {
  const [row] = await source.query<{ tracks: string[]; speakers: string[] }[]>(
    `SELECT ARRAY(SELECT id FROM tracks WHERE conference_id = $1) AS tracks,
            ARRAY(SELECT id FROM speakers WHERE conference_id = $1) AS speakers`,
    [conferenceId],
  );
  return { tracks: new Set(row!.tracks), speakers: new Set(row!.speakers) };
}
