import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importReport } from '../../apps/api/src/exchange/import-report.js';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import { Imports } from './imports.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

/** Changes a session of a conference as organisers would. */
function organisers(slug: string, source: string, change: string): Promise<unknown> {
  return imports.dataSource.query(
    `UPDATE panels SET ${change} WHERE source_id = $2
     AND conference_id = (SELECT id FROM conferences WHERE slug = $1)`,
    [slug, source],
  );
}

const ROUNDTABLE = /<event guid="[^"]*" id="103">[^]*?<\/event>/;

describe('an import remembers the last one', () => {
  it('leaves what organisers changed, also when the source changed something else', async () => {
    await imports.run('ours');
    await organisers(
      'ours',
      '101',
      `title = '{"en":"Our opening","fr":""}', duration_minutes = 50`,
    );
    expect(changesNothing((await imports.run('ours')).plan)).toBe(true);
    const edited = imports.xml.replace('Three days in half an hour', 'Three days in a minute');
    const outcome = await imports.run('ours', edited);
    const after = (await imports.panels('ours'))['101']!;
    expect(after).toMatchObject({ title: { en: 'Our opening', fr: '' }, duration_minutes: 50 });
    expect(outcome.plan.changed).toEqual([
      { id: after.id, title: { en: 'Our opening', fr: '' }, fields: ['summary'] },
    ]);
    expect(importReport(outcome, 'en')).toContain('Changed sessions:\n  Our opening (Summary)\n');
    expect(importReport(outcome, 'fr')).toContain(
      'Séances modifiées\u00a0:\n  Our opening (Résumé)\n',
    );
  });

  it('names what both changed, keeps what is here, and asks again until somebody decides', async () => {
    await imports.run('both');
    await organisers('both', '101', `title = '{"en":"Our opening","fr":""}'`);
    const theirs = imports.xml.replace('Opening &amp; welcome', 'Their opening');
    const outcome = await imports.run('both', theirs);
    const title = async () => (await imports.panels('both'))['101']!.title.en;
    expect(await title()).toBe('Our opening');
    const asked = { kind: 'panel', title: 'Our opening', field: 'title' };
    const sides = { ours: 'Our opening', theirs: 'Their opening' };
    expect(outcome.plan.conflicts).toMatchObject([{ ...asked, ...sides }]);
    expect(importReport(outcome, 'en')).toContain(
      '(--theirs or --ours decides):\n  Our opening, Title\n    source: Their opening\n    here: Our opening\n',
    );
    const again = await imports.run('both', theirs);
    expect(again.plan.conflicts).toEqual(outcome.plan.conflicts);

    await imports.run('both', theirs, false, { decide: () => 'ours' });
    expect(await title()).toBe('Our opening');
    expect((await imports.run('both', theirs)).plan.conflicts).toEqual([]);
    const later = imports.xml.replace('Opening &amp; welcome', 'Their later opening');
    await imports.run('both', later, false, { decide: () => 'theirs' });
    expect(await title()).toBe('Their later opening');
    expect(changesNothing((await imports.run('both', later)).plan)).toBe(true);
  });

  it('moves what the source moved, unless organisers moved it too', async () => {
    await imports.run('moved');
    const later = imports.xml.replace('T09:30:00+02:00</date>', 'T09:45:00+02:00</date>');
    expect((await imports.run('moved', later)).plan.slots.update).toHaveLength(1);
    await imports.dataSource.query(
      `UPDATE slots SET starts_at = starts_at + interval '2 hours' WHERE panel_id = $1`,
      [(await imports.panels('moved'))['101']!.id],
    );
    expect(changesNothing((await imports.run('moved', later)).plan)).toBe(true);
    const { plan } = await imports.run('moved');
    expect([plan.conflicts.map(({ field }) => field), plan.slots.update]).toEqual([['slot'], []]);
    const start = (await imports.panels('moved'))['101']!.starts_at;
    expect(start).toEqual(new Date('2027-06-15T09:45:00Z'));
  });

  it('takes a session off the timetable where the source does, and not where it never placed it', async () => {
    await imports.run('unplaced');
    const roomless = imports.xml
      .replace('<duration>00:45</duration>', '<duration>0:00</duration>')
      .replace(ROUNDTABLE, (found) => found.replace('01:30:00', '99999'));
    await imports.dataSource.query(
      `UPDATE slots SET starts_at = starts_at + interval '1 hour' WHERE panel_id = $1`,
      [(await imports.panels('unplaced'))['103']!.id],
    );
    const { plan } = await imports.run('unplaced', roomless);
    const after = await imports.panels('unplaced');
    expect(after['101']).toMatchObject({ starts_at: null, duration_minutes: 45 });
    expect(after['103']!.starts_at).not.toBeNull();
    expect(plan.conflicts.map(({ title, field }) => [title, field])).toContainEqual([
      'Roundtable on signals',
      'slot',
    ]);
  });

  it('brings speakers who come and go there, and leaves those who came and went here', async () => {
    await imports.run('speakers');
    await imports.dataSource.query(
      `DELETE FROM parts a USING panels p, speakers s WHERE p.id = a.panel_id AND s.id = a.speaker_id
       AND p.source_id = '102' AND s.source_id = '11'
       AND p.conference_id = (SELECT id FROM conferences WHERE slug = 'speakers')`,
    );
    expect(changesNothing((await imports.run('speakers')).plan)).toBe(true);
    const more = imports.xml.replace(
      '<person id="12">Sample Speaker 12</person>',
      '<person id="12">Sample Speaker 12</person><person id="14">Sample Speaker 14</person>',
    );
    await imports.run('speakers', more);
    expect((await imports.panels('speakers'))['102']!.people).toEqual([
      'Sample Speaker 12 briefer',
      'Sample Speaker 14 briefer',
    ]);
  });

  it('brings a type that the source changed, and leaves one that organisers chose', async () => {
    await imports.run('types');
    await organisers('types', '104', `format = 'ceremony'`);
    const typed = imports.xml
      .replace('<type>keynote</type>', '<type>workshop</type>')
      .replace('<title>Lightning talk</title>', '<title>Lightning talks</title>');
    await imports.run('types', typed);
    const after = await imports.panels('types');
    expect([after['101']!.format, after['104']!.format]).toEqual(['workshop', 'ceremony']);
  });

  it('updates names and biographies, unless organisers wrote them', async () => {
    const people = () =>
      imports.dataSource.query(
        `SELECT n.family_name AS name, s.biography->>'en' AS biography FROM speakers s
         JOIN persons n ON n.id = s.person_id JOIN conferences c ON c.id = s.conference_id WHERE c.slug = 'people'`,
      );
    const of = (name: string, biography: string) =>
      imports.xml.replace(
        '<person id="13">Sample Speaker 13</person>',
        `<person id="13" guid="g-13"><name>${name}</name><biography>${biography}</biography></person>`,
      );
    await imports.run('people', of('Sample Thirteen', 'First.'));
    await imports.run('people', of('Sample Fourteen', 'Second.'));
    expect(await people()).toContainEqual({ name: 'Sample Fourteen', biography: 'Second.' });
    await imports.dataSource.query(
      `UPDATE speakers SET biography = '{"en":"Ours.","fr":""}' WHERE source_id = '13'
       AND conference_id = (SELECT id FROM conferences WHERE slug = 'people')`,
    );
    expect(
      changesNothing((await imports.run('people', of('Sample Fourteen', 'Second.'))).plan),
    ).toBe(true);
    const { plan } = await imports.run('people', of('Sample Fifteen', 'Third.'));
    expect(plan.conflicts.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'speaker biography',
    ]);
    expect(await people()).toContainEqual({ name: 'Sample Fifteen', biography: 'Ours.' });
  });
});

describe('what has left the source', () => {
  it('is named, taken off when asked for, and comes back with the source', async () => {
    await imports.runFile('left', 'session-withdrawn-1.xml');
    const kept = await imports.runFile('left', 'session-withdrawn-2.xml');
    expect(kept.plan.missing.map(({ title }) => title.en)).toEqual(['Goes']);
    expect((await imports.panels('left'))['2']!.removed_at).toBeNull();

    const outcome = await imports.runFile('left', 'session-withdrawn-2.xml', { withdraw: true });
    expect(importReport(outcome, 'en')).toContain('No longer in the file, taken off:\n  Goes\n');
    const gone = (await imports.panels('left'))['2']!;
    expect([gone.removed_at === null, gone.starts_at]).toEqual([false, null]);
    const [entry] = await imports.dataSource.query(
      `SELECT actor, action, before->'title'->>'en' AS title FROM audit_entries
       WHERE entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [gone.id],
    );
    expect(entry).toEqual({ actor: 'operator', action: 'panel.remove', title: 'Goes' });
    const again = await imports.runFile('left', 'session-withdrawn-2.xml', { withdraw: true });
    expect([again.plan.missing, changesNothing(again.plan)]).toEqual([[], true]);

    await imports.runFile('left', 'session-withdrawn-1.xml');
    const back = (await imports.panels('left'))['2']!;
    expect([back.id, back.removed_at]).toEqual([gone.id, null]);
    expect(back.starts_at).toEqual(new Date('2027-06-15T08:00:00Z'));
  });

  it('stays removed where an organiser removed it', async () => {
    await imports.runFile('removed', 'session-withdrawn-1.xml');
    await organisers('removed', '2', 'removed_at = now()');
    const { plan } = await imports.runFile('removed', 'session-withdrawn-1.xml', {
      withdraw: true,
    });
    expect(plan.removed.map(({ title }) => title.en)).toEqual(['Goes']);
    expect((await imports.panels('removed'))['2']!.removed_at).not.toBeNull();
  });
});
