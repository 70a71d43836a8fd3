import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import { importReport } from '../../apps/api/src/exchange/import-report.js';
import type { ImportOutcome } from '../../apps/api/src/exchange/import-schedule.js';
import { Imports } from './imports.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

describe('an import', () => {
  it('creates the conference with its zone and dates, and writes every row', async () => {
    const outcome = await imports.run('sample-days');
    expect(outcome.created).toBe(true);
    const [conference] = await imports.dataSource.query(
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
    const found = await imports.panels('sample-days');
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
      title: { de: 'Roundtable on signals', en: '', fr: '' },
      languages: ['de'],
      people: ['Sample Speaker 11 panellist', 'Sample Speaker 13 panellist'],
    });
    expect(outcome.clashes.map((clash) => clash.kind)).toEqual(['speaker']);
    expect(outcome.clashes[0]?.sentence.en).toContain('Roundtable on signals');
  });

  it('changes nothing the second time, and not even a version', async () => {
    const before = await imports.programme('sample-days');
    const second = await imports.run('sample-days');
    expect(changesNothing(second.plan)).toBe(true);
    expect(second.plan.panels.unchanged).toBe(4);
    expect(await imports.programme('sample-days')).toEqual(before);
  });

  it('says the same in a dry run, and writes nothing', async () => {
    const tables = ['conferences', 'panels', 'persons', 'categories', 'audit_entries'];
    const count = async () =>
      Promise.all(tables.map((table) => imports.dataSource.query(`SELECT count(*) FROM ${table}`)));
    const before = await count();
    const dry = await imports.run('not-yet', imports.xml, true);
    expect(await count()).toEqual(before);
    const real = await imports.run('not-yet');
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
    await imports.run('edited');
    const before = await imports.panels('edited');
    await imports.dataSource.query(
      `UPDATE panels SET format = 'ceremony', title = title || '{"fr":"Ouverture"}' WHERE id = $1`,
      [before['101']!.id],
    );
    await imports.dataSource.query(`UPDATE panels SET removed_at = now() WHERE id = $1`, [
      before['104']!.id,
    ]);
    await imports.dataSource.query(
      `UPDATE rooms SET name = '{"en":"Great hall","fr":"Grande salle"}' WHERE source_id = 'Hall A'`,
    );
    const partsBefore = (await imports.programme('edited')).parts!.map((part) => part.id);
    const changed = imports.xml
      .replace('Opening &amp; welcome', 'Opening')
      .replace('<start>00:30', '<start>01:00')
      .replace('<person id="12">Sample Speaker 12</person>', '')
      .replace(/<event guid="[^"]*" id="103">[^]*?<\/event>/, '');
    const { plan } = await imports.run('edited', changed);
    const after = await imports.panels('edited');
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
    expect(plan.missing.map((panel) => panel.title.de)).toEqual(['Roundtable on signals']);
    expect(plan.removed.map((panel) => panel.title.en)).toEqual(['Lightning talk']);
    const partsAfter = (await imports.programme('edited')).parts!.map((part) => part.id);
    expect(partsBefore).toEqual(expect.arrayContaining(partsAfter));
  });

  it('leaves a locked session where it is and says so, and takes over the rest of it', async () => {
    await imports.run('locked');
    const before = await imports.panels('locked');
    await imports.dataSource.query('UPDATE slots SET locked = true WHERE panel_id = $1', [
      before['102']!.id,
    ]);
    expect((await imports.run('locked')).plan.locked).toEqual([]);
    const changed = imports.xml
      .replace('<start>00:30', '<start>01:00')
      .replace('<person id="12">Sample Speaker 12</person>', '');
    const outcome = await imports.run('locked', changed);
    const after = (await imports.panels('locked'))['102']!;
    expect(after).toEqual({
      ...before['102'],
      people: ['Sample Speaker 11 briefer'],
      version: 2,
    });
    const title = 'Veillée aux télescopes';
    expect(outcome.plan.locked.map((panel) => panel.title.fr)).toEqual([title]);
    expect(importReport(outcome, 'en')).toContain(
      `Locked in their place here, not moved:\n  ${title}\n`,
    );
    const [{ told }] = await imports.dataSource.query<[{ told: boolean }]>(
      `SELECT before->'slot' = after->'slot' AS told FROM audit_entries
       WHERE entity_id = $1 AND action = 'panel.import' ORDER BY id DESC LIMIT 1`,
      [after.id],
    );
    expect(told).toBe(true);
  });

  it('takes over rooms and tracks of the same name, and leaves speakers added by hand', async () => {
    await imports.run('by-hand', imports.xml.replace(/<day index[^]*<\/day>/, ''));
    const [{ id }] = await imports.dataSource.query<[{ id: string }]>(
      `INSERT INTO rooms (conference_id, slug, name, capacity)
       SELECT id, 'my-hall', '{"en":"Salle A","fr":"Hall A"}', 90 FROM conferences WHERE slug = 'by-hand' RETURNING id`,
    );
    await imports.run('by-hand');
    const rooms = await imports.dataSource.query(
      `SELECT r.id, r.slug, r.capacity, r.version FROM rooms r JOIN conferences c ON c.id = r.conference_id
       WHERE c.slug = 'by-hand' AND r.source_id = 'Hall A'`,
    );
    expect(rooms).toEqual([{ id, slug: 'my-hall', capacity: 90, version: 2 }]);
    await imports.dataSource.query(
      `WITH c AS (SELECT id FROM conferences WHERE slug = 'by-hand'),
            n AS (INSERT INTO persons (conference_id, family_name) SELECT id, 'Sample Moderator' FROM c RETURNING *),
            s AS (INSERT INTO speakers (conference_id, person_id, slug)
                  SELECT conference_id, id, 'sample-moderator' FROM n RETURNING *)
       INSERT INTO parts (conference_id, panel_id, speaker_id, role, position)
       SELECT s.conference_id, p.id, s.id, 'moderator', -1
       FROM s JOIN panels p ON p.conference_id = s.conference_id AND p.source_id = '103'`,
    );
    expect(changesNothing((await imports.run('by-hand')).plan)).toBe(true);
    expect((await imports.panels('by-hand'))['103']?.people[0]).toBe('Sample Moderator moderator');
  });

  it('records who did it, panel by panel', async () => {
    await imports.run('audited');
    await imports.run('audited', imports.xml.replace('Lightning talk', 'Thunder talk'));
    const entries = await imports.dataSource.query(
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
});
