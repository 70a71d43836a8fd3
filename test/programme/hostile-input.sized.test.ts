import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { oneIn, sized } from '../support/size.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from './sample-inputs.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** Values that break naive code wherever they get in. */
const HOSTILE: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  '',
  'x',
  '\u0000',
  'a\u0000b',
  '\u202Eevil',
  "'; DROP TABLE panels; --",
  '{{constructor}}',
  '${7*7}',
  'x'.repeat(30_000),
  NOWHERE,
  '2027-06-15T09:00:00+02:00',
  [],
  [[]],
  [[], [[]]],
  {},
  { en: 'only' },
  { en: { toString: 'x' }, fr: '' },
  { $ne: null },
  { '@instanceof': 'FindOperator', _type: 'raw', _value: '1' },
  { length: 1e9 },
  [null],
  Array.from({ length: 300 }, () => ({})),
];

/** Each field meets one in so many of the values; the next field meets the next ones. */
const STRIDE = sized({ long: 1, short: 6 });

type Body = ['post' | 'put', string, object, nested?: Record<string, object | object[]>];

/** Requests that a process answers without one waiting for a connection of another. */
const AT_ONCE = 4;

/** The object as JSON, with the field once more at its end, whatever its name is. */
function withField(body: object, field: string, value: unknown): string {
  const last = `${JSON.stringify(field)}:${JSON.stringify(value)}`;
  return JSON.stringify(body).replace(/}$/, `,${last}}`);
}

describe('hostile input to the programme', () => {
  let test: TestApp;
  let api: Programme;
  let turn = 0;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('owner'), test.conference.slug);
  });
  afterAll(() => test.close());

  it('is refused or kept as plain text in every field of every body, never a fault of ours', async () => {
    const speaker = await api.post('speakers', speakerInput());
    const panel = await api.post(
      'panels',
      panelInput({ parts: [{ speakerId: speaker.id, role: 'panellist' }] }),
    );
    const slot = { panelId: panel.id, version: 1, slot: slotInput() };
    const swap = { panelId: panel.id, version: 1, otherPanelId: NOWHERE, otherVersion: 1 };
    const shift = { from: '2027-06-15T09:00:00+02:00', roomId: null, minutes: 5, dryRun: true };
    const bulk = {
      panels: [{ id: panel.id, version: 1, slotVersion: 0 }],
      change: { trackId: null, roomId: null, format: 'panel', languages: ['en'], seats: 5 },
      dryRun: true,
    };
    const interval = {
      startsAt: '2027-06-15T09:00:00+02:00',
      endsAt: '2027-06-15T10:00:00+02:00',
    };
    const talk = { title: { en: 'Talk', fr: '' }, offsetMinutes: 0, durationMinutes: 5 };
    const bodies: Body[] = [
      ['post', 'tracks', trackInput({ colour: 1, shape: 1 })],
      ['post', 'rooms', roomInput()],
      ['post', 'speakers', speakerInput()],
      ['post', 'panels', panelInput()],
      ['put', `panels/${panel.id}`, panelInput({ version: 1 })],
      ['put', `panels/${panel.id}`, panelInput({ version: 1 }), { talks: [talk] }],
      ['put', `panels/${panel.id}/slot`, slotInput({ durationMinutes: 30, version: 0 })],
      ['put', `panels/${panel.id}/lock`, { locked: true, version: 1 }],
      ['post', 'moves', { kind: 'place', steps: [slot] }, { steps: [slot] }],
      ['post', 'moves/swap', swap],
      ['post', 'moves/shift', shift],
      ['post', 'panels/bulk', bulk, { panels: bulk.panels, change: bulk.change }],
      ['put', `speakers/${speaker.id}/state`, { state: 'confirmed', version: 1 }],
      ['post', `speakers/${speaker.id}/link`, { renew: false }],
      ['put', `speakers/${speaker.id}/availability`, { intervals: [] }, { intervals: [interval] }],
      ['post', 'speakers/invitations', { kind: 'invitation', speakerIds: [speaker.id] }],
      ['post', `history/panels/${panel.id}/preview`, { entry: '1', version: 1 }],
      ['post', 'releases', { notes: { en: '', fr: '' }, basedOn: 0, silent: true }],
      [
        'post',
        'overlap-acceptances',
        { partId: panel.parts[0].id, otherPanelId: NOWHERE, reason: 'Why not' },
      ],
    ];
    let sent = 0;
    for (const [method, path, body, nested = {}] of bodies) {
      for (const field of [...Object.keys(body), 'id', 'conferenceId', 'slug', '__proto__']) {
        const json = (value: unknown) => withField(body, field, value);
        sent += await refusedOrKept(method, path, json, field);
      }
      for (const [field, inner] of Object.entries(nested)) {
        const [first] = [inner].flat();
        for (const name of Object.keys(first!)) {
          const one = (value: unknown) => JSON.parse(withField(first!, name, value)) as object;
          const around = (value: unknown) => (Array.isArray(inner) ? [one(value)] : one(value));
          const json = (value: unknown) => withField(body, field, around(value));
          sent += await refusedOrKept(method, path, json, `${field}.${name}`);
        }
      }
    }
    expect(sent).toBeGreaterThan(4000 / STRIDE);
  }, 240_000);

  /** Sends each hostile value, a few at a time; none is answered by a fault of ours. Answers how many there were. */
  async function refusedOrKept(
    method: 'post' | 'put',
    path: string,
    jsonWith: (value: unknown) => string,
    field: string,
  ): Promise<number> {
    const values = oneIn(STRIDE, HOSTILE, (turn += 1));
    for (let at = 0; at < values.length; at += AT_ONCE) {
      const sent = values.slice(at, at + AT_ONCE).map(async (value) => {
        const answer = await api
          .request(method, path)
          .set('Content-Type', 'application/json')
          .send(jsonWith(value));
        const name = `${method} ${path} ${field}=${JSON.stringify(value)?.slice(0, 60)}`;
        expect(`${answer.status < 500} ${name} ${answer.text.slice(0, 200)}`).toMatch(/^true/);
        if (['id', 'conferenceId', 'slug', '__proto__'].includes(field)) {
          expect(`${answer.status} ${name}`).toBe(`400 ${name}`);
        }
      });
      await Promise.all(sent);
    }
    return values.length;
  }

  it('is refused in every query, or finds nothing', async () => {
    const values = [
      '',
      '-1',
      '0',
      '1e9',
      'NaN',
      '99999999999999999999',
      "' OR 1=1",
      '%00',
      '[]',
      '{}',
    ];
    const names =
      'page pageSize q trackId roomId speakerId format placed day sort __proto__ version';
    for (const list of ['tracks', 'rooms', 'speakers', 'panels', 'timetable', 'clashes']) {
      for (const name of names.split(' ')) {
        for (const value of oneIn(STRIDE, values, (turn += 1))) {
          const path = `${list}?${name}=${encodeURIComponent(value).replace('%2500', '%00')}`;
          const { status } = await api.request('get', path);
          expect(`${status < 500} ${path}`).toBe(`true ${path}`);
        }
        const twice = await api.request('get', `${list}?${name}=1&${name}=2`);
        expect(twice.status).toBeLessThan(500);
      }
    }
  }, 120_000);

  it('leads nowhere in an address', async () => {
    const ids = ['1', 'x', NOWHERE, '%00', "'%20OR%201=1", '..%2f..', 'null', '%F0%9F%92%A5', '{}'];
    for (const kind of ['tracks', 'rooms', 'speakers', 'panels']) {
      for (const id of ids) {
        expect(await api.get(`${kind}/${id}`, 404)).toMatchObject({ code: 'not_found' });
        await api.remove(`${kind}/${id}?version=1`, 404);
      }
      for (const version of ['2147483648', '9'.repeat(30), '1.5', 'Infinity', '-0']) {
        await api.remove(`${kind}/${NOWHERE}?version=${version}`, 400);
      }
    }
  });

  it('never becomes markup or a link of another kind', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      'ftp://example.org',
      'https://',
      'https://exa mple.org',
    ]) {
      const refused = await api.post('panels', panelInput({ links: [{ label: 'x', url }] }), 400);
      expect(refused.errors).toMatchObject([{ path: 'links.0.url' }]);
    }
    const text = '<script>alert(1)</script>';
    const kept = await api.post('panels', panelInput({ title: { en: text, fr: text } }));
    expect(kept.title.en).toBe(text);
    expect(kept.slug).toBe('script-alert-1-script');
  });
});
