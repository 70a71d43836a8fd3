import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgrammeImportView } from '#shared/exchange/programme-import';
import { createTestApp, type TestApp } from '../support/app.js';

let test: TestApp;
let organiser: Awaited<ReturnType<TestApp['signIn']>>;
let path: string;

beforeAll(async () => {
  test = await createTestApp();
  organiser = await test.signIn('organiser');
  path = `/api/v1/conferences/${test.conference.slug}/programme-imports`;
});
afterAll(() => test.close());

interface Sent {
  mode?: string;
  withdraw?: string;
  decisions?: string;
}

async function send(
  file: string | Buffer,
  { mode = 'preview', ...more }: Sent = {},
  status = 200,
): Promise<ProgrammeImportView & { detail: string; code: string; reasons: unknown }> {
  const bytes =
    typeof file === 'string' ? await readFile(`test/fixtures/programmes/${file}`) : file;
  const request = organiser.post(path).field('mode', mode);
  for (const [name, value] of Object.entries(more)) request.field(name, value);
  return (await request.attach('file', bytes, 'programme').expect(status)).body;
}

const titles = async (): Promise<string[]> => {
  const { body } = await organiser.get(`/api/v1/conferences/${test.conference.slug}/panels`);
  return body.items.map(({ title }: { title: { en: string } }) => title.en).sort();
};

describe('a programme that is uploaded', () => {
  it('is shown first, and changes nothing before it is imported', async () => {
    const shown = await send('session-withdrawn-1.xml');
    expect(shown).toMatchObject({
      counts: { panels: { created: 2, changed: 0, unchanged: 0 }, speakers: { created: 2 } },
      changesNothing: false,
    });
    expect(await titles()).toEqual([]);
    expect(await send('session-withdrawn-1.xml', { mode: 'apply' })).toEqual(shown);
    expect(await titles()).toEqual(['Goes', 'Stays']);
    expect(await send('session-withdrawn-1.xml')).toMatchObject({ changesNothing: true });
  });

  it('takes off what has left the source only where that is asked for', async () => {
    const shown = await send('session-withdrawn-2.xml');
    expect([shown.missing.map(({ title }) => title.en), shown.withdrawn]).toEqual([
      ['Goes'],
      false,
    ]);
    await send('session-withdrawn-2.xml', { mode: 'apply', withdraw: 'yes' });
    expect(await titles()).toEqual(['Stays', 'Takes its place']);
  });

  it('asks field by field what counts, and keeps what is here until then', async () => {
    await test.dataSource.query(
      `UPDATE panels SET title = '{"en":"Ours","fr":""}' WHERE title->>'en' = 'Stays'`,
    );
    const xml = await readFile('test/fixtures/programmes/session-withdrawn-2.xml', 'utf8');
    const theirs = Buffer.from(xml.replace('<title>Stays', '<title>Theirs'));
    const { conflicts } = await send(theirs, { mode: 'apply' });
    expect(conflicts).toMatchObject([
      { field: 'title', title: 'Ours', ours: { en: 'Ours' }, theirs: { en: 'Theirs' } },
    ]);
    expect(await titles()).toContain('Ours');
    const decisions = `${conflicts[0]!.id} title theirs`;
    expect((await send(theirs, { mode: 'apply', decisions })).conflicts).toEqual([]);
    expect(await titles()).toContain('Theirs');
  });

  it('is an entry of who imported it in the audit log', async () => {
    const [entry] = await test.dataSource.query<[{ actor: string }]>(
      `SELECT actor FROM audit_entries WHERE action = 'programme.import' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry.actor).not.toBe('operator');
  });

  it('that is none is refused with its reasons', async () => {
    const broken = await send(Buffer.from('<schedule>\n<'), {}, 422);
    expect(broken.code).toBe('import_refused');
    expect(broken.detail).toMatch(/^Nothing was imported: line 2: The file is not well-formed XML/);
    expect(broken.reasons).toMatchObject([{ line: 2 }]);
    for (const nonsense of ['PK\u0003\u0004nonsense', '{"a":', 'a,b', '\u0000\u0001', '[]']) {
      expect((await send(Buffer.from(nonsense), {}, 422)).code).toBe('import_refused');
    }
    await send(Buffer.alloc(17 * 1024 * 1024, ' '), {}, 413);
    await send('empty.xml', { mode: 'other' }, 400);
    await send('empty.xml', { decisions: 'nonsense' }, 400);
  });

  it('is for those who may edit the programme', async () => {
    const viewer = await test.signIn('viewer');
    await viewer
      .post(path)
      .field('mode', 'preview')
      .attach('file', Buffer.from('<a/>'), 'a')
      .expect(403);
  });
});
