import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eventsOf,
  faultsOf,
  readFeed,
  valueOf,
} from '../../apps/api/src/calendar/feed-check.spec-support.js';
import type { Programme } from '../releases/programme.js';
import type { TestApp } from '../support/app.js';
import { expectCalendar, publishedCalendar, WHOLE } from './published-calendar.js';
import { rawClient, type RawRequest } from './raw-http.js';

/** What calendar programs and browsers send along. */
const CLIENTS: Record<string, string>[] = [
  {},
  { 'user-agent': 'Google-Calendar-Importer' },
  { 'user-agent': 'iOS/18 dataaccessd/1.0', accept: '*/*', 'accept-language': 'fr-FR' },
  { 'user-agent': 'Microsoft Office/16.0 (Outlook)', accept: 'text/html' },
  { 'user-agent': 'Thunderbird/140', accept: 'text/calendar,text/plain;q=0.8,*/*;q=0.5' },
  { 'user-agent': 'Evolution/3.56', accept: 'application/calendar+xml' },
  { 'user-agent': 'Nextcloud Server', accept: 'text/calendar; q=1, application/calendar+json' },
  { 'user-agent': 'ICSx5/2.2', accept: 'text/calendar', 'accept-language': 'de;q=0.8' },
  { 'user-agent': 'vdirsyncer/0.19', 'accept-encoding': 'identity' },
  {
    'user-agent': 'Mozilla/5.0',
    accept: 'text/html,*/*;q=0.8',
    cookie: 'a=b',
    origin: 'https://x.example',
  },
];

describe('the calendar addresses', () => {
  let test: TestApp;
  let get: RawRequest;
  let programme: Programme;
  let secret: string;
  beforeAll(async () => {
    ({ test, get, programme, secret } = await publishedCalendar());
  });
  afterAll(() => test.close());

  const personal = (name = secret) => `/calendar/personal/${name}.ics`;

  /** Every feed there is, with the number of its events. */
  const feeds = (): [string, number][] => [
    [WHOLE, 6],
    [`/calendar/${test.conference.id}.ics`, 6],
    ['/calendar/test-conference/tracks/track-1.ics', 6],
    ['/calendar/test-conference/tracks/track-2.ics', 0],
    [`/calendar/test-conference/tracks/${programme.tracks[0]}.ics`, 6],
    ['/calendar/test-conference/rooms/room-1.ics', 3],
    [`/calendar/${test.conference.id}/rooms/${programme.rooms[1]}.ics`, 3],
    ['/calendar/test-conference/speakers/speaker-4.ics', 1],
    [`/calendar/test-conference/speakers/${programme.speakers[0]}.ics`, 1],
    ['/calendar/test-conference/panels/panel-1.ics', 1],
    [`/calendar/test-conference/panels/${programme.panels[5]}.ics`, 1],
    [personal(), 4],
  ];

  it('answer with a faultless calendar each, in both languages and without what is cancelled', async () => {
    for (const [path, events] of feeds()) {
      for (const query of ['', '?lang=fr', '?lang=en&cancelled=hide']) {
        const answer = await get(path + query);
        expectCalendar(answer);
        expect(faultsOf(answer.body), path + query).toEqual([]);
        expect(eventsOf(readFeed(answer.body.toString())), path).toHaveLength(events);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    }
  });

  it('speak the language that is asked for, and the reader’s own in a personal feed', async () => {
    const summariesOf = async (path: string) => {
      const { body } = await get(path);
      return eventsOf(readFeed(body.toString())).map((event) => valueOf(event, 'SUMMARY'));
    };
    expect(await summariesOf(WHOLE)).toContain('Panel 1');
    expect(await summariesOf(`${WHOLE}?lang=fr`)).toContain('Séance 1');
    expect(await summariesOf(`${WHOLE}?lang=xx`)).toContain('Panel 1');
    expect(await summariesOf(personal())).toContain('Séance 1');
    expect(await summariesOf(`${personal()}?lang=en`)).toContain('Panel 1');
  });

  it('name their files, let anybody read what is public and say how long it is fresh', async () => {
    const seen = async (path: string) => {
      const { headers } = await get(path);
      return [
        headers['content-disposition'],
        headers['cache-control'],
        headers['access-control-allow-origin'],
        headers['x-robots-tag'],
      ];
    };
    const fresh = 'public, max-age=300';
    expect(await seen(WHOLE)).toEqual([
      'inline; filename="test-conference.ics"',
      fresh,
      '*',
      undefined,
    ]);
    expect(await seen(`/calendar/test-conference/rooms/${programme.rooms[0]}.ics`)).toEqual([
      'inline; filename="test-conference-room-1.ics"',
      fresh,
      '*',
      undefined,
    ]);
    expect(await seen('/calendar/test-conference/panels/panel-1.ics')).toEqual([
      'attachment; filename="test-conference-panel-1.ics"',
      fresh,
      '*',
      undefined,
    ]);
    expect(await seen(personal())).toEqual([
      'inline; filename="test-conference.ics"',
      'private, no-cache',
      undefined,
      'noindex',
    ]);
  });

  it('give the same bytes, tag and date a second later and to every client', async () => {
    for (const path of [WHOLE, personal()]) {
      const first = await get(path);
      await pause(1100);
      for (const headers of CLIENTS) {
        const again = await get(path, headers);
        expectCalendar(again);
        expect(again.raw.equals(first.raw)).toBe(true);
        for (const name of ['etag', 'last-modified', 'vary']) {
          expect(again.headers[name]).toBe(first.headers[name]);
        }
        expect(again.headers.vary).toBe('Accept-Encoding');
      }
      expect(first.headers.etag).toMatch(/^"[!#-~]+"$/);
    }
  });

  it('answer 304 to whoever has the bytes, and only then', async () => {
    for (const path of [WHOLE, personal(), `${WHOLE}?lang=fr&unknown=1`]) {
      const { headers } = await get(path);
      const etag = String(headers.etag);
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, `W/"x",W/${etag}`, '*']) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await get(path, { 'if-none-match': tag }, method);
          expect(answer.status, `${path} ${tag}`).toBe(304);
          expect(answer.raw).toHaveLength(0);
          expect(answer.headers.etag).toBe(etag);
          expect(answer.headers['cache-control']).toBe(headers['cache-control']);
          expect(answer.headers.vary).toBe('Accept-Encoding');
        }
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it('compare dates only when no tag is sent', async () => {
    const { headers } = await get(WHOLE);
    const date = String(headers['last-modified']);
    const since = (time: string, tag?: string) =>
      get(WHOLE, { 'if-modified-since': time, ...(tag ? { 'if-none-match': tag } : {}) });
    const dayBefore = new Date(Date.parse(date) - 86_400_000).toUTCString();
    expect(new Date(date).toUTCString()).toBe(date);
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    expect((await since(date)).status).toBe(304);
    expect((await since(dayBefore)).status).toBe(200);
    expect((await since(date, '"other"')).status).toBe(200);
    expect((await since(dayBefore, String(headers.etag))).status).toBe(304);
  });

  it('are not newer in the calendar than in their date', async () => {
    for (const [path] of feeds()) {
      const { headers, body } = await get(path);
      const calendar = readFeed(body.toString());
      const newest = [calendar, ...eventsOf(calendar)]
        .map((component) => valueOf(component, 'LAST-MODIFIED'))
        .sort()
        .at(-1)!;
      const date = new Date(String(headers['last-modified'])).toISOString();
      expect(date.replace(/[-:]|\.000/g, '') >= newest, path).toBe(true);
    }
  });

  it('answer HEAD as GET, without the body', async () => {
    for (const path of [WHOLE, '/calendar/test-conference/panels/panel-1.ics', personal()]) {
      const [whole, head] = [await get(path), await get(path, {}, 'HEAD')];
      expect(head.status).toBe(200);
      expect(head.raw).toHaveLength(0);
      const { date: _, ...headers } = head.headers;
      expect(whole.headers).toMatchObject(headers);
      expect(head.headers['content-length']).toBe(String(whole.raw.length));
    }
  });

  it.each(['br', 'gzip'] as const)(
    'compress for whoever takes %s, under a tag of its own',
    async (coding) => {
      const plain = await get(WHOLE, { 'accept-encoding': 'identity' });
      const packed = await get(WHOLE, { 'accept-encoding': `deflate, ${coding};q=0.5` });
      expect(packed.headers['content-encoding']).toBe(coding);
      expect(packed.raw.length).toBeLessThan(plain.raw.length);
      expect(packed.body.equals(plain.body)).toBe(true);
      const etag = String(packed.headers.etag);
      expect(etag).toBe(String(plain.headers.etag).replace(/"$/, `-${coding}"`));
      expect([plain.headers.vary, packed.headers.vary]).toEqual([
        'Accept-Encoding',
        'Accept-Encoding',
      ]);
      const unchanged = await get(WHOLE, { 'accept-encoding': coding, 'if-none-match': etag });
      expect([unchanged.status, unchanged.headers.etag]).toEqual([304, etag]);
    },
  );

  it('compress as well as they can, and for nobody who refuses', async () => {
    const plain = await get(WHOLE, { 'accept-encoding': 'identity' });
    for (const [header, coding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip, deflate', 'gzip'],
      ['x-gzip', 'gzip'],
      ['*', 'br'],
      ['br;q=0, *', 'gzip'],
      ['deflate', undefined],
      ['gzip;q=0', undefined],
      ['identity', undefined],
      ['gzip;q=0, *;q=0', undefined],
    ] as const) {
      const answer = await get(WHOLE, { 'accept-encoding': header });
      expect(answer.headers['content-encoding'], header).toBe(coding);
      expect(answer.body.equals(plain.body)).toBe(true);
    }
  });

  it('are read only: other methods are refused and change nothing', async () => {
    for (const path of [WHOLE, personal(), '/calendar/test-conference/rooms/room-1.ics']) {
      for (const method of ['OPTIONS', 'PROPFIND', 'PUT', 'POST', 'DELETE', 'PATCH', 'REPORT']) {
        const answer = await get(path, {}, method);
        expect(answer.status, method).toBe(405);
        expect(answer.headers.allow).toBe('GET, HEAD');
      }
      const withBody = await get(
        path,
        { 'content-type': 'text/calendar', 'content-length': '0' },
        'PUT',
      );
      expect(withBody.status).toBe(405);
      expectCalendar(await get(path));
    }
  });

  it('are 404 for what was never published, and never a calendar', async () => {
    await test.addConference('unpublished');
    for (const path of [
      '/calendar/none.ics',
      '/calendar/unpublished.ics',
      '/calendar/test-conference',
      '/calendar/test-conference.ICS',
      '/calendar/.ics',
      '/calendar/test-conference/rooms/none.ics',
      '/calendar/test-conference/rooms/room-1',
      '/calendar/test-conference/rooms/track-1.ics',
      '/calendar/test-conference/panels/none.ics',
      '/calendar/test-conference/nothing/room-1.ics',
      '/calendar/test-conference//room-1.ics',
      '/calendar/test-conference/constructor/room-1.ics',
      '/calendar/__proto__.ics',
    ]) {
      const answer = await get(path);
      expect([400, 404], path).toContain(answer.status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('agree between two processes, byte for byte', async () => {
    const second = await rawClient(await test.secondApp());
    for (const [path] of feeds()) {
      const [one, other] = [await get(path), await second(path)];
      expect(other.body.equals(one.body), path).toBe(true);
      expect(other.headers.etag).toBe(one.headers.etag);
      expect(other.headers['last-modified']).toBe(one.headers['last-modified']);
    }
  });
});
