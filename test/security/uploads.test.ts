import { Transformer } from '@napi-rs/image';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_SIZE_MAX } from '#shared/programme/files';
import { PHOTO_SIZE_MAX } from '#shared/programme/photos';
import { PDF, PPTX, zip } from '../programme/sample-files.js';
import { panelInput, programmeOf, speakerInput } from '../programme/sample-inputs.js';
import { BOUNDARY, type FormPart, multipart, MULTIPART_TYPE } from '../support/multipart.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Route, routesOf } from '../support/routes.js';
import { addAccount, signInCookie } from './accounts.js';

const LARGEST = Math.max(FILE_SIZE_MAX, PHOTO_SIZE_MAX);

const file = (changes: Partial<FormPart> = {}): FormPart => ({
  name: 'file',
  filename: 'a.pdf',
  content: PDF,
  ...changes,
});

/** What stands in a form that this route would take, but for its file. */
const FIELDS: FormPart[] = [
  { name: 'visibility', content: 'public' },
  { name: 'mode', content: 'apply' },
];

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** Forms that are none, or hold no file of any kind that is kept. */
const BROKEN: [name: string, body: Buffer, type?: string][] = [
  ['nothing', Buffer.alloc(0)],
  ['no boundary in the type', multipart([file()]), 'multipart/form-data'],
  ['an empty boundary', multipart([file()]), 'multipart/form-data; boundary='],
  ['another boundary', multipart([file()], 'another')],
  [
    'a boundary of 10,000 letters',
    multipart([file()]),
    `multipart/form-data; boundary=${'b'.repeat(10_000)}`,
  ],
  ['text before the first boundary alone', bytes('just text')],
  ['no end', multipart([file()]).subarray(0, -20)],
  ['half a file', multipart([file()]).subarray(0, 140)],
  ['a boundary and nothing else', bytes(`--${BOUNDARY}--\r\n`)],
  ['a part without a head', bytes(`--${BOUNDARY}\r\n\r\nx\r\n--${BOUNDARY}--\r\n`)],
  ['a head without an end', bytes(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"`)],
  [
    'a head of 200 kB',
    bytes(`--${BOUNDARY}\r\nX: ${'x'.repeat(200_000)}\r\n\r\nx\r\n--${BOUNDARY}--`),
  ],
  [
    '1,000 lines of a head',
    bytes(`--${BOUNDARY}\r\n${'X: 1\r\n'.repeat(1000)}\r\nx\r\n--${BOUNDARY}--`),
  ],
  ['a field in place of the file', multipart([{ name: 'file', content: PDF }])],
  ['a file in another field', multipart([file({ name: 'photo' })])],
  ['an empty file', multipart([...FIELDS, file({ content: '' })])],
  ['two files', multipart([...FIELDS, file(), file()])],
  [
    '1,000 fields',
    multipart(Array.from({ length: 1000 }, (_, n) => ({ name: `f${n}`, content: 'x' }))),
  ],
  ['a prototype', multipart([{ name: '__proto__', content: '1' }, file()])],
  ['a constructor', multipart([{ name: 'constructor', content: '1' }, file()])],
  ['a page', multipart([...FIELDS, file({ content: '<!doctype html><script>1</script>' })])],
  [
    'a page that says it is a PDF',
    multipart([...FIELDS, file({ type: 'application/pdf', content: '<script>1</script>' })]),
  ],
  [
    'a drawing',
    multipart([
      ...FIELDS,
      file({
        filename: 'a.png',
        type: 'image/png',
        content: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      }),
    ]),
  ],
  ['a program', multipart([...FIELDS, file({ content: bytes('MZ\x90\0\x03\0\0\0') })])],
  [
    'an archive of folders above',
    multipart([...FIELDS, file({ content: zip({ '../../etc/passwd': 'x' }) })]),
  ],
  ['half an archive', multipart([...FIELDS, file({ content: PPTX.subarray(0, 60) })])],
  [
    'base64',
    bytes(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Transfer-Encoding: base64\r\n\r\nPHNjcmlwdD4=\r\n--${BOUNDARY}--`,
    ),
  ],
];

/** Forms with a file that is kept, and fields that the API refuses; pages leave them aside. */
const WRONG_FIELDS: typeof BROKEN = [
  ['a field of 400 kB', multipart([{ name: 'visibility', content: 'x'.repeat(400_000) }, file()])],
  [
    'a field with a name of 10,000 letters',
    multipart([{ name: 'n'.repeat(10_000), content: '1' }, file()]),
  ],
  [
    'fields nobody asked for',
    multipart([...FIELDS, { name: 'conferenceId', content: '1' }, file()]),
  ],
  [
    'a NUL in the name of the file',
    multipart([file({ filename: 'a\0.html' }), { name: 'role', content: '1' }]),
  ],
  ['a NUL in a field', multipart([{ name: 'visibility', content: 'public\0' }, file()])],
];

describe('every route that takes a file', () => {
  let test: TestApp;
  let cookie: string;
  let routes: Route[];
  let speakerPage: string;
  let panelId: string;
  let speakerId: string;
  let sent = 0;

  beforeAll(async () => {
    test = await createTestApp();
    const { slug, id } = test.conference;
    cookie = await signInCookie(test, await addAccount(test, 'owner', id));
    const api = programmeOf(await test.signIn('owner'), slug);
    speakerId = (await api.post('speakers', speakerInput())).id;
    const parts = [{ speakerId, role: 'keynote' as const }];
    panelId = (await api.post('panels', panelInput({ parts }))).id;
    const { url } = await api.post(`speakers/${speakerId}/link`, { renew: false }, 200);
    speakerPage = new URL(url).pathname;
    routes = routesOf(test.app).filter(({ takesUpload }) => takesUpload);
  });
  afterAll(() => test.close());

  const addressOf = ({ path }: Route) =>
    path
      .replace(':conference', test.conference.slug)
      .replace(':secret', speakerPage.split('/').at(-1)!)
      .replace(':panel', panelId)
      .replace('panels/:id', `panels/${panelId}`)
      .replace('speakers/:id', `speakers/${speakerId}`)
      .replace(':kind', 'panels');

  /** Every request has an address of its own, so that no limit answers in place of the route. */
  async function send(
    route: Route,
    body: Buffer,
    type = MULTIPART_TYPE,
    headers: object = { cookie },
  ) {
    sent += 1;
    return test.app.inject({
      method: 'POST',
      url: addressOf(route),
      remoteAddress: `10.3.${sent >> 8}.${sent & 255}`,
      headers: { origin: test.settings.publicUrl, 'content-type': type, ...headers },
      payload: body,
    });
  }

  const stored = async () => {
    const [row] = await test.dataSource.query<{ rows: string }[]>(
      `SELECT (SELECT count(*) FROM files) || ' ' || (SELECT count(*) FROM file_contents) || ' ' ||
              (SELECT count(*) FROM photo_sizes) || ' ' || (SELECT count(*) FROM audit_entries) AS rows`,
    );
    return row!.rows;
  };

  it('is found here, and takes what it should', async () => {
    const names = routes.map(({ path }) => path);
    expect(names.length).toBeGreaterThan(6);
    const picture = await Transformer.fromRgbaPixels(
      new Uint8Array(160 * 200 * 4),
      160,
      200,
    ).jpeg();
    const taken = async (end: string, form: FormPart[]) => {
      const found = routes.filter(({ path }) => path.endsWith(end));
      expect(found.length, end).toBeGreaterThan(0);
      for (const route of found) {
        const { statusCode, body } = await send(route, multipart(form));
        expect([200, 201, 303], `${route.path} ${body.slice(0, 200)}`).toContain(statusCode);
      }
    };
    await taken('/files', [FIELDS[0]!, file()]);
    await taken('/photo', [file({ content: picture })]);
    await taken('/slides/:panel', [file()]);
  });

  /** Sends the form to all of them; answers whether nothing is kept of it. */
  async function refused(asked: Route[], body: Buffer, type?: string): Promise<boolean> {
    const before = await stored();
    for (const route of asked) {
      const answer = await send(route, body, type);
      const what = `${route.path} ${answer.statusCode} ${answer.body.slice(0, 300)}`;
      expect([400, 413, 415, 422], what).toContain(answer.statusCode);
      if (route.path.startsWith('/api/')) expect(answer.json().code, what).toMatch(/^[a-z_]+$/);
      else expect(answer.headers['content-type'], what).toBe('text/html; charset=utf-8');
    }
    return (await stored()) === before;
  }

  it.each(BROKEN)('refuses %s, keeps nothing and never fails', async (_, body, type) => {
    expect(await refused(routes, body, type)).toBe(true);
  });

  it.each(WRONG_FIELDS)('of the API refuses %s', async (_, body) => {
    const ofApi = routes.filter(({ path }) => path.startsWith('/api/'));
    expect(ofApi.length).toBeGreaterThan(2);
    expect(await refused(ofApi, body)).toBe(true);
  });

  it('refuses whatever is no form, and survives it', async () => {
    const piece = fc.oneof(
      fc.constantFrom(`--${BOUNDARY}`, `--${BOUNDARY}--`, '\r\n', '\r\n\r\n', '--', '"', ';'),
      fc.constantFrom('Content-Disposition: form-data; name="file"; filename="', "name*=UTF-8''%"),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const bodies = fc.sample(fc.array(piece, { maxLength: 14 }), { seed: 20_271_506, numRuns: 25 });
    for (const pieces of bodies) {
      for (const route of routes) {
        const { statusCode, body } = await send(route, Buffer.from(pieces.join('')));
        expect(
          [400, 413, 415],
          `${route.path} ${JSON.stringify(pieces)} ${body.slice(0, 200)}`,
        ).toContain(statusCode);
      }
    }
  });

  it('stops reading at its limit, and takes the next upload', async () => {
    const large = multipart([
      ...FIELDS,
      file({ content: Buffer.concat([PDF, Buffer.alloc(LARGEST)]) }),
    ]);
    for (const route of routes) {
      expect((await send(route, large)).statusCode, route.path).toBe(413);
      expect((await send(route, multipart([]))).statusCode, route.path).toBe(400);
    }
  }, 60_000);

  it('reads no file of a stranger, of a foreign site, or under a wrong secret', async () => {
    const before = await stored();
    const form = multipart([...FIELDS, file()]);
    for (const route of routes) {
      const isApi = route.path.startsWith('/api/');
      const stranger = await send(route, form, MULTIPART_TYPE, {});
      if (isApi) expect(stranger.statusCode, route.path).toBe(401);
      const foreign = { cookie, origin: 'https://evil.example' };
      expect((await send(route, form, MULTIPART_TYPE, foreign)).statusCode, route.path).toBe(403);
      const silent = await send(route, form, MULTIPART_TYPE, { cookie, origin: '' });
      expect(silent.statusCode, route.path).toBe(403);
      if (isApi) continue;
      const url = addressOf(route).replace(/speaker\/[^/]+/, `speaker/${'A'.repeat(43)}`);
      const headers = { 'content-type': MULTIPART_TYPE, origin: test.settings.publicUrl };
      const wrong = await test.app.inject({ method: 'POST', url, headers, payload: form });
      expect(wrong.statusCode, route.path).toBe(404);
    }
    const [, , , audit] = before.split(' ');
    const after = (await stored()).split(' ');
    // The speaker's own page needs no session: a stranger with the secret may hand in slides.
    expect(Number(after[3]) - Number(audit)).toBe(Number(after[0]) - Number(before.split(' ')[0]));
  });
});
