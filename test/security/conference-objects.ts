import type { DataSource } from 'typeorm';
import type { HostileConference } from './hostile-conference.js';

/** An object of each kind by its table; `photo` is the name of the photo's bytes. */
export type KnownObjects = ReadonlyMap<string, string>;

const TABLES = ['tracks', 'rooms', 'speakers', 'categories', 'registrations', 'mails', 'parts'];

/** One object of each kind of a conference. */
export async function idsOf(
  dataSource: DataSource,
  { slug, panel, files }: HostileConference,
): Promise<KnownObjects> {
  const found = new Map([
    ['panels', panel.id],
    ['files', files.public.id],
  ]);
  for (const table of TABLES) {
    const [row] = await dataSource.query<{ id: string }[]>(
      `SELECT t.id FROM ${table} t JOIN conferences c ON c.id = t.conference_id WHERE c.slug = $1 LIMIT 1`,
      [slug],
    );
    found.set(table, row!.id);
  }
  const [{ photo }] = await dataSource.query(
    `SELECT encode(f.sha256, 'hex') AS photo FROM files f JOIN conferences c ON c.id = f.conference_id
     WHERE c.slug = $1 AND f.kind = 'photo'`,
    [slug],
  );
  return found.set('photo', photo);
}

/** A guarded address in a conference with the objects of somebody filled in. */
export function guardedAddress(conference: string, path: string, from: KnownObjects): string {
  const table = /\/(\w+)\/:id/.exec(path)?.[1] ?? '';
  return path
    .replace(':conference', conference)
    .replace('export/:file', 'export/panels.csv')
    .replace(':kind/:id', `panels/${from.get('panels')}`)
    .replace(':file', from.get('files')!)
    .replace('photos/:name', `photos/${from.get('photo')}-480.webp`)
    .replace(':id', from.get(table) ?? '')
    .replace(':partId', from.get('parts')!)
    .replace(':otherPanelId', from.get('panels')!)
    .replace(':number', '1');
}

/** Every row of a conference as text, by table. */
export async function rowsOf(
  dataSource: DataSource,
  slug: string,
): Promise<Record<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'conference_id' ORDER BY 1`,
  );
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    const [{ text }] = await dataSource.query(
      `SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') AS text FROM ${name} t
       JOIN conferences c ON c.id = t.conference_id WHERE c.slug = $1`,
      [slug],
    );
    rows[name] = text;
  }
  return rows;
}
