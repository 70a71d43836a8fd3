import type { DataSource } from 'typeorm';

/** A programme without clashes: panels fill the rooms hour by hour, each with a speaker of its own. */
export interface Programme {
  rooms: string[];
  tracks: string[];
  speakers: string[];
  /** By start, then room. */
  panels: string[];
}

interface Size {
  rooms: number;
  panels: number;
}

const HOURS_A_DAY = 10;

/** The hour (counted from the conference's first) in which the test programme places a panel. */
export function hour(index: number): string {
  const day = 15 + Math.floor(index / HOURS_A_DAY);
  const time = 6 + (index % HOURS_A_DAY);
  return `2027-06-${day}T${String(time).padStart(2, '0')}:00:00Z`;
}

export async function addProgramme(
  dataSource: DataSource,
  conferenceId: string,
  size: Size,
): Promise<Programme> {
  const ids = async (sql: string, parameters: unknown[] = []) => {
    const rows = await dataSource.query<{ id: string }[]>(sql, [conferenceId, ...parameters]);
    return rows.map(({ id }) => id);
  };
  const rooms = await ids(
    `INSERT INTO rooms (conference_id, slug, name, capacity, position)
     SELECT $1, 'room-' || n, jsonb_build_object('en', 'Room ' || n, 'fr', 'Salle ' || n), 100, n
     FROM generate_series(1, $2::int) n RETURNING id`,
    [size.rooms],
  );
  const tracks = await ids(
    `INSERT INTO tracks (conference_id, slug, name, colour, shape, position)
     SELECT $1, 'track-' || n, jsonb_build_object('en', 'Track ' || n, 'fr', 'Thématique ' || n), n, n, n
     FROM generate_series(1, 2) n RETURNING id`,
  );
  const speakers = await ids(
    `WITH people AS (
       INSERT INTO persons (conference_id, rank_or_title, family_name, email, nation)
       SELECT $1, 'Dr', 'Speaker ' || n, 'speaker-' || n || '@leak.example', 'FR'
       FROM generate_series(1, $2::int) n RETURNING id, family_name)
     INSERT INTO speakers (conference_id, person_id, slug)
     SELECT $1, id, replace(lower(family_name), ' ', '-') FROM people
     ORDER BY split_part(family_name, ' ', 2)::int RETURNING id`,
    [size.panels],
  );
  const panels = await ids(
    `INSERT INTO panels (conference_id, slug, title, abstract, format, track_id, duration_minutes, internal_notes)
     SELECT $1, 'panel-' || n, jsonb_build_object('en', 'Panel ' || n, 'fr', 'Séance ' || n),
            jsonb_build_object('en', repeat('About it. ', 60), 'fr', repeat('À ce sujet. ', 60)),
            'panel', $3, 60, 'LEAK: internal note'
     FROM generate_series(1, $2::int) n RETURNING id`,
    [size.panels, tracks[0]],
  );
  await dataSource.query(
    `INSERT INTO parts (conference_id, panel_id, speaker_id, role)
     SELECT $1, panel, speaker, 'panellist' FROM unnest($2::uuid[], $3::uuid[]) AS p(panel, speaker)`,
    [conferenceId, panels, speakers],
  );
  const slots = panels.map((_, index) => hour(Math.floor(index / size.rooms)));
  const places = panels.map((_, index) => rooms[index % size.rooms]);
  await dataSource.query(
    `INSERT INTO slots (conference_id, panel_id, room_id, starts_at)
     SELECT $1, panel, room, start
     FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS p(panel, room, start)`,
    [conferenceId, panels, places, slots],
  );
  return { rooms, tracks, speakers, panels };
}

/** Moves a panel of the draft, as an organiser would. */
export async function movePanel(
  dataSource: DataSource,
  panelId: string,
  to: { roomId: string | null; startsAt: string },
): Promise<void> {
  await dataSource.query(
    'UPDATE slots SET room_id = $2, starts_at = $3, version = version + 1 WHERE panel_id = $1',
    [panelId, to.roomId, to.startsAt],
  );
}

export async function removePanel(dataSource: DataSource, panelId: string): Promise<void> {
  await dataSource.query('DELETE FROM slots WHERE panel_id = $1', [panelId]);
  await dataSource.query('UPDATE panels SET removed_at = now() WHERE id = $1', [panelId]);
}
