import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileView } from '#shared/programme/files';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { RATE_LIMITS } from '../../apps/api/src/http/rate-limit.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { PDF, PNG, PPTM, PPTX, zip } from './sample-files.js';
import { panelInput, type Programme, programmeOf, slotInput } from './sample-inputs.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;

const NOTES = { notes: { en: '', fr: '' } };

describe('slides', () => {
  let test: TestApp;
  let organiser: Client;
  let api: Programme;
  let panel: string;
  let files: string;

  beforeAll(async () => {
    test = await createTestApp();
    organiser = await test.signIn('organiser');
    api = programmeOf(organiser, test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    panel = (await api.post('panels', panelInput())).id;
    await api.put(`panels/${panel}/slot`, slotInput());
    files = `/api/v1/conferences/${test.conference.slug}/panels/${panel}/files`;
  });

  const send = (content: Buffer, name: string, visibility = 'public') =>
    organiser.post(files).field('visibility', visibility).attach('file', content, name);

  const add = async (content = PDF, name = 'a.pdf', visibility = 'public'): Promise<FileView> =>
    (await send(content, name, visibility).expect(201)).body;

  const publish = () => api.post('releases', NOTES);
  const shown = (file: { id: string }) => `/en/${test.conference.slug}/files/${file.id}`;

  it('are kept under the name and type of what is inside', async () => {
    const file = await add(PDF, '../Résumé of Ann.exe', 'attendees');
    expect(file).toEqual({
      id: expect.any(String),
      name: 'Résumé of Ann.pdf',
      type: 'application/pdf',
      size: PDF.length,
      visibility: 'attendees',
      uploadedBy: 'Sample organiser',
      createdAt: expect.stringMatching(/Z$/),
    });
    const types = [await add(PPTX, 'x'), await add(PNG, 'x.svg')].map(({ name }) => name);
    expect(types).toEqual(['x.pptx', 'x.png']);
    const { items } = await api.get(`panels/${panel}/files`);
    expect(items.map(({ name }: FileView) => name)).toEqual([file.name, ...types]);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ['an archive', zip({ 'a.html': '<script/>' })],
    ['slides with macros', PPTM],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000')],
    ['an empty archive', zip({})],
    ['half an archive', PPTX.subarray(0, 40)],
  ])('are refused when they are %s, whatever their name says', async (_, content) => {
    expect((await send(content, 'slides.pdf').expect(415)).body.code).toBe('file_type');
  });

  it('are refused when they are too large, in both languages', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(25 * 1024 * 1024)]);
    const english = await send(large, 'a.pdf').expect(413);
    expect([english.body.code, english.body.detail]).toEqual([
      'file_too_large',
      expect.stringContaining('larger than 25 MB'),
    ]);
    const french = await send(large, 'a.pdf').set('Accept-Language', 'fr').expect(413);
    expect(french.body.detail).toContain('dépasse 25 Mo');
  });

  it('need a file, a visibility and a form that can be read', async () => {
    const codes = async (request: ReturnType<typeof send>) => {
      const { status, body } = await request;
      return [status, body.code, body.errors?.[0]?.path];
    };
    const form = () => organiser.post(files);
    expect(await codes(form().field('visibility', 'public'))).toEqual([
      400,
      'invalid_input',
      'file',
    ]);
    expect(await codes(send(Buffer.alloc(0), 'a.pdf'))).toEqual([400, 'invalid_input', 'file']);
    expect(await codes(form().attach('file', PDF, 'a.pdf'))).toEqual([
      400,
      'invalid_input',
      'visibility',
    ]);
    expect(await codes(send(PDF, 'a.pdf', 'nobody'))).toEqual([400, 'invalid_input', 'visibility']);
    expect((await codes(send(PDF, 'a.pdf').field('extra', '1')))[0]).toBe(400);
    expect((await codes(send(PDF, 'a.pdf').attach('file', PDF, 'b.pdf')))[0]).toBe(413);
    expect(await codes(form().send({ visibility: 'public' }))).toEqual([
      415,
      'upload_expected',
      undefined,
    ]);
    for (const broken of [
      '',
      'x',
      '--x\r\n\r\n',
      '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--',
    ]) {
      const request = form().set('Content-Type', 'multipart/form-data; boundary=x').send(broken);
      expect((await codes(request))[0]).toBe(400);
    }
  });

  it('are at most twenty a session', async () => {
    for (let count = 0; count < 20; count += 1) await add(PNG, `${count}`);
    expect((await send(PNG, 'one more').expect(409)).body.code).toBe('too_many_files');
  });

  it('belong to a session that is there, in this conference', async () => {
    const other = await test.addConference(`other-${randomUUID().slice(0, 8)}`);
    const stranger = await test.signIn('owner', other.id);
    const file = await add();
    await stranger.get(`${files}/${file.id}`).expect(404);
    const foreign = files.replace(test.conference.slug, other.slug);
    await stranger.post(foreign).field('visibility', 'public').attach('file', PDF, 'a').expect(404);
    await stranger.get(`${foreign}/${file.id}`).expect(404);
    await stranger.delete(`${foreign}/${file.id}`).expect(404);
    const viewer = await test.signIn('viewer');
    await viewer.post(files).field('visibility', 'public').attach('file', PDF, 'a').expect(403);
    await viewer.delete(`${files}/${file.id}`).expect(403);
    await viewer.get(`${files}/${file.id}`).expect(200);
  });

  it('are downloaded, never shown, and asked for again each time', async () => {
    const file = await add(PDF, 'été.pdf');
    const path = shown(file);
    await test.http.get(path).expect(404);
    await publish();
    const { headers, body } = await test.http.get(path).expect(200);
    expect(body).toEqual(PDF);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_t_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; sandbox/),
      'cache-control': 'public, no-cache',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
    const again = await test.http.get(path).set('If-None-Match', headers['etag']!).expect(304);
    expect(again.text).toBe('');
    await test.http.get(path.replace(file.id, randomUUID())).expect(404);
    await test.http.get(path.replace(file.id, 'no-id')).expect(404);
  });

  it('are named by the release, and gone once they are removed', async () => {
    const file = await add(PDF, 'first.pdf');
    await publish();
    const page = () => test.http.get(`/en/${test.conference.slug}/panels/${panel}`).redirects(1);
    expect((await page().expect(200)).text).toContain(shown(file));
    const agenda = await test.http.get(`/api/v1/conferences/${test.conference.slug}/agenda`);
    const released = agenda.body.panels.find(({ id }: { id: string }) => id === panel);
    expect(released.files).toEqual([
      { id: file.id, name: 'first.pdf', type: file.type, size: file.size, url: shown(file) },
    ]);
    await api.remove(`panels/${panel}/files/${file.id}`);
    const gone = await test.http.get(shown(file)).expect(410);
    expect(gone.text).toContain('This file is no longer available');
    expect(gone.headers['content-type']).toContain('text/html');
    await api.remove(`panels/${panel}/files/${file.id}`, 404);
    const [content] = await test.dataSource.query('SELECT FROM file_contents WHERE file_id = $1', [
      file.id,
    ]);
    expect(content).toBeUndefined();
    const { changes } = await publish();
    expect(changes).toMatchObject([{ panelId: panel, kind: 'edited', edited: ['slides'] }]);
  });

  describe('for attendees alone', () => {
    const holder = async (category: 'automatic' | 'manual'): Promise<string> => {
      const { conference, dataSource } = test;
      const input = { ...sampleInput(conference), email: `${randomUUID()}@example.org` };
      await test.http
        .post(`/api/v1/conferences/${conference.slug}/registrations`)
        .send({ ...input, categoryId: conference.categories[category] })
        .expect(201);
      const [row] = await dataSource.query<{ id: string }[]>(
        'SELECT id FROM registrations WHERE email = $1',
        [input.email],
      );
      return deriveSecret(test.settings.appSecret, 'page', row!.id);
    };

    it('are in no public output, and reached by the own secret of the confirmed', async () => {
      const secret = 'only-for-attendees';
      const file = await add(PDF, `${secret}.pdf`, 'attendees');
      await publish();
      const { slug } = test.conference;
      const outputs = [`/en/${slug}`, `/en/${slug}/panels/${panel}`, `/calendar/${slug}.ics`];
      for (const path of [...outputs, `/api/v1/conferences/${slug}/agenda`]) {
        const { text } = await test.http.get(path).redirects(1).expect(200);
        expect(text).not.toMatch(new RegExp(`${secret}|${file.id}`));
      }
      await test.http.get(shown(file)).expect(404);
      expect(JSON.stringify((await api.get('releases')).items)).not.toContain(secret);

      const own = `/en/${slug}/my/${await holder('automatic')}/files`;
      const list = await test.http.get(own).expect(200);
      expect(list.text).toContain(`${secret}.pdf`);
      expect(list.headers['cache-control']).toBe('no-store');
      const { body, headers } = await test.http.get(`${own}/${file.id}`).expect(200);
      expect(body).toEqual(PDF);
      expect(headers['cache-control']).toBe('private, no-cache');

      const waiting = `/en/${slug}/my/${await holder('manual')}/files`;
      await test.http.get(waiting).expect(404);
      await test.http.get(`${waiting}/${file.id}`).expect(404);
      await test.http.get(`/en/${slug}/my/nobody/files/${file.id}`).expect(404);
    });

    it('are for all attendees behind one address; only guesses are counted', async () => {
      const file = await add(PDF, 'a.pdf', 'attendees');
      await publish();
      const { slug } = test.conference;
      const own = `/en/${slug}/my/${await holder('automatic')}/files/${file.id}`;
      const most = RATE_LIMITS['own-page-address'].points;
      const client = { remoteAddress: '203.0.113.7' };
      const statusOf = async (url: string) =>
        (await test.app.inject({ method: 'GET', url, ...client })).statusCode;
      for (let count = 0; count < most; count += 1) {
        expect(await statusOf(`/en/${slug}/my/nobody-${count}/files`)).toBe(404);
      }
      expect(await statusOf(`/en/${slug}/my/nobody/files`)).toBe(429);
      expect(await statusOf(own)).toBe(200);
    });

    it('are withheld from the public at once when they no longer are for everybody', async () => {
      const file = await add();
      await publish();
      await test.http.get(shown(file)).expect(200);
      await api.put(`panels/${panel}/files/${file.id}`, { visibility: 'attendees' });
      await test.http.get(shown(file)).expect(410);
    });
  });

  it('tell in the history of the session who added, changed and removed them', async () => {
    const file = await add();
    await api.put(`panels/${panel}/files/${file.id}`, { visibility: 'attendees' });
    await api.remove(`panels/${panel}/files/${file.id}`);
    const entries = await test.dataSource.query<{ action: string; actor: string }[]>(
      `SELECT action, actor FROM audit_entries WHERE entity_id = $1 AND action LIKE '%slides' ORDER BY id`,
      [panel],
    );
    expect(entries).toEqual(
      ['panel.add-slides', 'panel.edit-slides', 'panel.remove-slides'].map((action) => {
        return { action, actor: 'Sample organiser' };
      }),
    );
  });
});
