import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setPassword } from '../../apps/api/src/auth/accounts.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { importCommand } from '../../apps/api/src/exchange/import-command.js';
import { changesNothing } from '../../apps/api/src/exchange/import-plan.js';
import {
  ImportRefused,
  importSchedule,
  type ImportOutcome,
} from '../../apps/api/src/exchange/import-schedule.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const FIXTURE = 'test/fixtures/schedule.xml';

let database: TestDatabase;
let dataSource: DataSource;
let xml: string;

beforeAll(async () => {
  database = await createTestDatabase(migrate);
  dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  xml = await readFile(FIXTURE, 'utf8');
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

function run(slug: string, text = xml, dryRun = false): Promise<ImportOutcome> {
  return importSchedule(dataSource, OPERATOR, { bytes: Buffer.from(text), slug, dryRun });
}

/** Every row of the programme of a conference, for comparison as a whole. */
async function programme(slug: string): Promise<Record<string, Record<string, unknown>[]>> {
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const table of ['tracks', 'rooms', 'speakers', 'persons', 'panels', 'slots', 'parts']) {
    rows[table] = await dataSource.query(
      `SELECT t.* FROM ${table} t JOIN conferences c ON c.id = t.conference_id
       WHERE c.slug = $1 ORDER BY t::text`,
      [slug],
    );
  }
  return rows;
}

async function panels(slug: string): Promise<Record<string, Panel>> {
  const found = await dataSource.query<(Panel & { source: string })[]>(
    `SELECT p.id, p.source_id AS source, p.title, p.abstract, p.format, p.languages, p.version, p.removed_at,
            p.duration_minutes, s.starts_at, r.name->>'en' AS room, t.name->>'en' AS track,
            ARRAY(SELECT n.family_name || ' ' || a.role FROM parts a JOIN speakers k ON k.id = a.speaker_id
                  JOIN persons n ON n.id = k.person_id WHERE a.panel_id = p.id ORDER BY a.position) AS people
     FROM panels p JOIN conferences c ON c.id = p.conference_id LEFT JOIN slots s ON s.panel_id = p.id
     LEFT JOIN rooms r ON r.id = s.room_id LEFT JOIN tracks t ON t.id = p.track_id WHERE c.slug = $1`,
    [slug],
  );
  return Object.fromEntries(found.map(({ source, ...panel }) => [source, panel]));
}

interface Panel {
  id: string;
  title: { en: string; fr: string };
  abstract: { en: string; fr: string };
  format: string;
  languages: string[];
  version: number;
  removed_at: Date | null;
  duration_minutes: number;
  starts_at: Date;
  room: string;
  track: string | null;
  people: string[];
}

describe('an import', () => {
  it('creates the conference with its zone and dates, and writes every row', async () => {
    const outcome = await run('sample-days');
    expect(outcome.created).toBe(true);
    const [conference] = await dataSource.query(
      `SELECT name, city, time_zone, start_date::text, end_date::text, release_number, registration_open
       FROM conferences WHERE slug = 'sample-days'`,
    );
    expect(conference).toEqual({
      name: { en: 'Sample Days 2027', fr: '' },
      city: { en: 'Toulouse', fr: '' },
      time_zone: 'Europe/Paris',
      start_date: '2027-06-15',
      end_date: '2027-06-16',
      release_number: 0,
      registration_open: false,
    });
    const found = await panels('sample-days');
    expect(Object.keys(found)).toHaveLength(4);
    expect(found['101']).toMatchObject({
      title: { en: 'Opening & welcome', fr: '' },
      abstract: {
        en: 'First paragraph with a [link](https://example.org/more).\n\nSecond.',
        fr: '',
      },
      format: 'keynote',
      languages: ['en'],
      duration_minutes: 45,
      starts_at: new Date('2027-06-15T07:30:00Z'),
      room: 'Hall A',
      track: 'Signals',
      people: ['Sample Speaker 11 keynote'],
    });
    expect(found['102']).toMatchObject({
      title: { en: '', fr: 'Veillée aux télescopes' },
      languages: ['fr'],
      starts_at: new Date('2027-06-15T22:30:00Z'),
      people: ['Sample Speaker 12 briefer', 'Sample Speaker 11 briefer'],
    });
    expect(found['103']).toMatchObject({
      title: { en: 'Roundtable on signals', fr: '' },
      languages: ['de'],
      people: ['Sample Speaker 11 panellist', 'Sample Speaker 13 panellist'],
    });
    expect(outcome.clashes.map((clash) => clash.kind)).toEqual(['speaker']);
    expect(outcome.clashes[0]?.sentence.en).toContain('Roundtable on signals');
  });

  it('changes nothing the second time, and not even a version', async () => {
    const before = await programme('sample-days');
    const second = await run('sample-days');
    expect(changesNothing(second.plan)).toBe(true);
    expect(second.plan.panels.unchanged).toBe(4);
    expect(await programme('sample-days')).toEqual(before);
  });

  it('says the same in a dry run, and writes nothing', async () => {
    const tables = ['conferences', 'panels', 'persons', 'categories', 'audit_entries'];
    const count = async () =>
      Promise.all(tables.map((table) => dataSource.query(`SELECT count(*) FROM ${table}`)));
    const before = await count();
    const dry = await run('not-yet', xml, true);
    expect(await count()).toEqual(before);
    const real = await run('not-yet');
    const sizes = ({ plan, clashes, notes }: ImportOutcome) => [
      plan.tracks.create.length,
      plan.rooms.create.length,
      plan.speakers.create.length,
      plan.panels.create.length,
      plan.slots.create.length,
      plan.parts.create.length,
      clashes.length,
      notes.map((note) => note.message.en),
    ];
    expect(sizes(dry)).toEqual(sizes(real));
  });

  it('updates what the file changed, keeps what it no longer holds and what organisers did', async () => {
    await run('edited');
    const before = await panels('edited');
    await dataSource.query(
      `UPDATE panels SET format = 'ceremony', title = title || '{"fr":"Ouverture"}' WHERE id = $1`,
      [before['101']!.id],
    );
    await dataSource.query(`UPDATE panels SET removed_at = now() WHERE id = $1`, [
      before['104']!.id,
    ]);
    await dataSource.query(
      `UPDATE rooms SET name = '{"en":"Great hall","fr":"Grande salle"}' WHERE source_id = 'Hall A'`,
    );
    const partsBefore = (await programme('edited')).parts!.map((part) => part.id);
    const changed = xml
      .replace('Opening &amp; welcome', 'Opening')
      .replace('<start>00:30', '<start>01:00')
      .replace('<person id="12">Sample Speaker 12</person>', '')
      .replace(/<event guid="[^"]*" id="103">[^]*?<\/event>/, '');
    const { plan } = await run('edited', changed);
    const after = await panels('edited');
    expect(after['101']).toMatchObject({
      title: { en: 'Opening', fr: 'Ouverture' },
      format: 'ceremony',
      room: 'Great hall',
      version: 2,
    });
    expect(after['102']).toMatchObject({
      starts_at: new Date('2027-06-15T23:00:00Z'),
      people: ['Sample Speaker 11 briefer'],
      version: 2,
    });
    expect(after['103']).toEqual(before['103']);
    expect(after['104']?.removed_at).not.toBeNull();
    expect(plan.missing.map((panel) => panel.title.en)).toEqual(['Roundtable on signals']);
    expect(plan.removed.map((panel) => panel.title.en)).toEqual(['Lightning talk']);
    const partsAfter = (await programme('edited')).parts!.map((part) => part.id);
    expect(partsBefore).toEqual(expect.arrayContaining(partsAfter));
  });

  it('takes over rooms and tracks of the same name, and leaves speakers added by hand', async () => {
    await run('by-hand', xml.replace(/<day index[^]*<\/day>/, ''));
    const [{ id }] = await dataSource.query<[{ id: string }]>(
      `INSERT INTO rooms (conference_id, slug, name, capacity)
       SELECT id, 'my-hall', '{"en":"Salle A","fr":"Hall A"}', 90 FROM conferences WHERE slug = 'by-hand' RETURNING id`,
    );
    await run('by-hand');
    const rooms = await dataSource.query(
      `SELECT r.id, r.slug, r.capacity, r.version FROM rooms r JOIN conferences c ON c.id = r.conference_id
       WHERE c.slug = 'by-hand' AND r.source_id = 'Hall A'`,
    );
    expect(rooms).toEqual([{ id, slug: 'my-hall', capacity: 90, version: 2 }]);
    await dataSource.query(
      `WITH c AS (SELECT id FROM conferences WHERE slug = 'by-hand'),
            n AS (INSERT INTO persons (conference_id, family_name) SELECT id, 'Sample Moderator' FROM c RETURNING *),
            s AS (INSERT INTO speakers (conference_id, person_id, slug)
                  SELECT conference_id, id, 'sample-moderator' FROM n RETURNING *)
       INSERT INTO parts (conference_id, panel_id, speaker_id, role, position)
       SELECT s.conference_id, p.id, s.id, 'moderator', -1
       FROM s JOIN panels p ON p.conference_id = s.conference_id AND p.source_id = '103'`,
    );
    expect(changesNothing((await run('by-hand')).plan)).toBe(true);
    expect((await panels('by-hand'))['103']?.people[0]).toBe('Sample Moderator moderator');
  });

  it('records who did it, panel by panel', async () => {
    await run('audited');
    await run('audited', xml.replace('Lightning talk', 'Thunder talk'));
    const entries = await dataSource.query(
      `SELECT a.actor, a.action, a.before->'title'->>'en' AS old, a.after->'title'->>'en' AS new
       FROM audit_entries a JOIN conferences c ON c.id = a.conference_id WHERE c.slug = 'audited' ORDER BY a.id`,
    );
    const by = { actor: 'operator' };
    expect(entries).toHaveLength(8);
    expect(entries[0]).toMatchObject({ ...by, action: 'conference.create' });
    expect(entries[1]).toEqual({
      ...by,
      action: 'panel.import',
      old: null,
      new: 'Opening & welcome',
    });
    expect(entries.at(-2)).toEqual({
      ...by,
      action: 'panel.import',
      old: 'Lightning talk',
      new: 'Thunder talk',
    });
    expect(entries.at(-1)).toMatchObject({ ...by, action: 'programme.import' });
  });

  it('is all or nothing, also when the database refuses in the middle', async () => {
    await dataSource.query(
      `CREATE FUNCTION refuse_last() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN IF NEW.source_id = '104' THEN RAISE EXCEPTION 'refused'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER refuse_last BEFORE INSERT ON panels FOR EACH ROW EXECUTE FUNCTION refuse_last()`,
    );
    await expect(run('half')).rejects.toThrow('refused');
    await dataSource.query('DROP TRIGGER refuse_last ON panels');
    expect(await dataSource.query(`SELECT 1 FROM conferences WHERE slug = 'half'`)).toEqual([]);
    await expect(run('half', xml.replace('id="104"', 'id="101"'))).rejects.toThrow(ImportRefused);
    expect(await dataSource.query(`SELECT 1 FROM conferences WHERE slug = 'half'`)).toEqual([]);
  });

  it('does its work once when two run at the same time', async () => {
    const both = await Promise.all([run('together'), run('together')]);
    expect(both.map(({ plan }) => plan.panels.create.length).sort((a, b) => a - b)).toEqual([0, 4]);
  });

  it('refuses a bad slug, an unknown zone and a file without one', async () => {
    await expect(run('Not A Slug')).rejects.toThrow(ImportRefused);
    const bytes = Buffer.from(xml);
    const wrong = { bytes, slug: 'zoned', dryRun: false, timeZone: 'Mars/Olympus' };
    await expect(importSchedule(dataSource, OPERATOR, wrong)).rejects.toThrow('Mars/Olympus');
    const zoneless = xml.replace(/<time_zone_name>.*<\/time_zone_name>/, '');
    await expect(run('zoned', zoneless)).rejects.toThrow('time zone');
    const dated = zoneless.replace(
      /<start>(00:30|10:00)<\/start>/g,
      '<date>2027-06-15T$1:00+02:00</date>',
    );
    const guessed = await run('zoned', dated);
    expect(guessed.conference.timeZone).toBe('Etc/GMT-2');
    expect(guessed.notes.map((note) => note.code)).toContain('zone_guessed');
  });

  it('gives a new conference to the only account', async () => {
    const account = {
      email: 'organiser@example.org',
      name: 'Organiser',
      password: 'a long password',
    };
    await setPassword(dataSource.manager, OPERATOR, account);
    const report = await importCommand(dataSource, FIXTURE, { conference: 'owned' });
    expect(report).toContain('Owner: organiser@example.org');
    const members = await dataSource.query(
      `SELECT m.role FROM memberships m JOIN conferences c ON c.id = m.conference_id WHERE c.slug = 'owned'`,
    );
    expect(members).toEqual([{ role: 'owner' }]);
  });
});

describe('the report of an import', () => {
  it('counts, names clashes and says what happens next, in English and French', async () => {
    const english = await importCommand(dataSource, FIXTURE, {
      conference: 'report',
      dryRun: true,
    });
    expect(english).toMatch(/Sessions\s+4\s+0\s+0/);
    expect(english).toContain('would be created');
    expect(english).toMatch(/line \d+: The link "javascript:alert\(1\)" is no web address/);
    expect(english).toContain('This was a dry run: nothing was written.');
    const french = await importCommand(dataSource, FIXTURE, { conference: 'report', lang: 'fr' });
    expect(french).toMatch(/Séances\s+4\s+0\s+0/);
    expect(french).toContain('Le brouillon a été modifié.');
    expect(await importCommand(dataSource, FIXTURE, { conference: 'report' })).toContain(
      'Nothing changed.',
    );
  });

  it('names file, line and reason of a refusal', async () => {
    const refusal = importCommand(dataSource, 'package.json', { conference: 'report' });
    await expect(refusal).rejects.toThrow(
      /^package\.json\nline \d+: The file is not well-formed XML/,
    );
    await expect(refusal).rejects.toThrow('nothing was written');
    const missing = importCommand(dataSource, 'no-such-file.xml', { conference: 'report' });
    await expect(missing).rejects.toThrow('no-such-file.xml');
  });
});
