import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PublishedReleases } from '../../apps/api/src/releases/published-releases.js';
import {
  addProgramme,
  hour,
  movePanel,
  type Programme,
  removePanel,
} from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';

describe('the public pages', () => {
  let test: TestApp;
  let programme: Programme;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  beforeAll(async () => {
    test = await createTestApp();
    organiser = await test.signIn('organiser');
    programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 6 });
    await publish();
  });
  afterAll(() => test.close());

  async function publish(): Promise<void> {
    const notes = { en: 'Notes of the release', fr: 'Notes de version' };
    const base = '/api/v1/conferences/test-conference';
    await organiser.post(`${base}/releases`).send({ notes }).expect(201);
    await test.app.get(PublishedReleases).refresh();
  }

  const page = (path: string) =>
    test.http.get(path).expect('content-type', 'text/html; charset=utf-8');

  it('lead from the bare address to the only conference in the reader’s language', async () => {
    const french = await test.http.get('/').set('Accept-Language', 'fr-CH, en;q=0.5').expect(302);
    expect(french.headers.location).toBe('/fr/test-conference');
    const other = await test.http.get('/').set('Accept-Language', 'de').expect(302);
    expect(other.headers).toMatchObject({
      location: '/en/test-conference',
      vary: 'Accept-Language',
    });
  });

  it.each([
    ['/en/test-conference', 'Panel 1', 'Times in Toulouse time (CEST, UTC+2)'],
    ['/fr/test-conference', 'Séance 1', 'Heures de Toulouse (CEST, UTC+2)'],
    ['/en/test-conference?day=all&room=room-2', 'Panel 2', '3 of 6 sessions'],
    ['/en/test-conference?q=panel+5', 'Panel 5', '1 of 6 sessions'],
    ['/en/test-conference?q=nothing', 'No session matches', 'Clear the filters'],
    ['/fr/test-conference/panels/panel-3', 'Séance 3', 'À ce sujet.'],
    ['/en/test-conference/speakers', 'Dr Speaker 1', '6 speakers.'],
    ['/en/test-conference/speakers/speaker-2', 'Dr Speaker 2', 'Panel 2'],
    ['/fr/test-conference/changes', 'Version 1', 'Notes de version'],
    ['/en/test-conference/information', 'Practical information', 'Room 1'],
    ['/en/test-conference/subscribe', 'Subscribe to the agenda', 'calendar/test-conference.ics'],
  ])('show %s', async (path, ...texts) => {
    const { text } = await page(path).expect(200);
    for (const wanted of texts) expect(text).toContain(wanted);
    expect(text).not.toContain('LEAK');
    expect(text).not.toContain('leak.example');
  });

  it('take ids in place of slugs', async () => {
    const [panel] = programme.panels;
    await page(`/en/test-conference/panels/${panel}`).expect(200);
    const moved = await test.http.get(`/fr/${test.conference.id}/speakers?q=x`).expect(302);
    expect(moved.headers.location).toBe('/fr/test-conference/speakers?q=x');
  });

  it('carry a strict policy that allows the page’s own style by its hash', async () => {
    const { headers } = await page('/en/test-conference').expect(200);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[\w+/=]+'; /,
    );
    expect(headers).toMatchObject({
      'content-language': 'en',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('are answered with 304 while they are unchanged, and without a body to HEAD', async () => {
    const path = '/en/test-conference?day=2027-06-15';
    const { headers } = await page(path).set('Accept-Encoding', 'gzip').expect(200);
    await test.http.get(path).set('If-None-Match', headers.etag!).expect(304);
    const head = await test.http.head(path).set('Accept-Encoding', 'gzip').expect(200);
    expect([head.text, head.headers.etag]).toEqual([undefined, headers.etag]);
  });

  it('need no query once they were drawn, nor when they are drawn from another address', async () => {
    const paths = ['', '/panels/panel-1', '/speakers', '/speakers/speaker-1', '/information'];
    const addresses = paths.map((path) => `/en/test-conference${path}`);
    for (const path of addresses) await page(path).expect(200);
    await page('/en/test-conference/changes').expect(200);
    const query = vi.spyOn(test.dataSource, 'query');
    const manager = vi.spyOn(test.dataSource.manager, 'query');
    for (const path of [
      ...addresses,
      '/en/test-conference/changes',
      '/en/test-conference?track=track-1&q=&room=',
      '/fr/test-conference?q=panel',
    ]) {
      await page(path).expect(200);
    }
    const reads = [...query.mock.calls, ...manager.mock.calls].filter(
      ([sql]) => !sql.includes('release_number AS number'),
    );
    expect(reads).toEqual([]);
    vi.restoreAllMocks();
  });

  it('answer what does not exist with a page in the language of the address', async () => {
    const french = await page('/fr/test-conference/panels/none').expect(404);
    expect(french.text).toContain('<title>Erreur\u00a0: Page introuvable</title>');
    expect(french.headers['cache-control']).toBe('no-store');
    const english = await page('/en/nowhere').expect(404);
    expect(english.text).toContain('Page not found');
    await page('/en/test-conference/%00').expect(404);
    await page('/en/test-conference/speakers/..%2f..%2fetc').expect(404);
  });

  it.each([
    ['odd names', '?day=all&day=x&track[]=1&room=%00&q=%F0%9F%9A%80'],
    ['a long text', `?q=${'x'.repeat(5000)}`],
    ['many tracks', `?track=${'a&track='.repeat(200)}`],
    ['names of objects', '?__proto__=1&constructor=2&format=toString'],
    ['wrong values', '?page=-1&organisation=%3Cscript%3E'],
  ])('take any query without failing: %s', async (_name, query) => {
    for (const path of ['/en/test-conference', '/en/test-conference/speakers']) {
      await page(path + query).expect(200);
    }
  });

  it('redirect from the subscribe form into the chosen calendar, only to known places', async () => {
    const to = async (query: string) => {
      const answer = await test.http.get(`/fr/test-conference/subscribe?${query}`).expect(302);
      return answer.headers.location;
    };
    expect(await to('scope=track&track=track-2&to=webcal')).toBe(
      'webcal://apogee.test/calendar/test-conference/tracks/track-2.ics?lang=fr',
    );
    expect(await to('scope=all&to=google')).toBe(
      'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fapogee.test%2Fcalendar%2Ftest-conference.ics%3Flang%3Dfr',
    );
    expect(await to('scope=room&room=//evil.example&to=webcal')).not.toContain('evil');
    await page('/fr/test-conference/subscribe?to=https://evil.example').expect(200);
  });

  it('change with a release and not before, and tell what changed', async () => {
    const [moved, gone] = programme.panels;
    await movePanel(test.dataSource, moved!, { roomId: programme.rooms[1]!, startsAt: hour(12) });
    await removePanel(test.dataSource, gone!);
    const before = await page('/en/test-conference/panels/panel-1').expect(200);
    expect(before.text).not.toContain('The time changed.');
    await publish();
    const after = await page('/en/test-conference/panels/panel-1').expect(200);
    expect(after.text).toContain('The time changed.');
    expect(after.text).toContain('15 June, 08:00 to 09:00, Room 1');
    const { text } = await page('/en/test-conference/changes').expect(200);
    expect(text).toMatch(/Release 2.*Moved.*Panel 1.*Cancelled.*Panel 2.*Release 1/s);
    const cancelled = await page('/fr/test-conference/panels/panel-2').expect(410);
    expect(cancelled.text).toContain('Cette séance est annulée.');
  });

  it('show a conference that is not published without its draft', async () => {
    const draft = await test.addConference('draft-conference');
    await addProgramme(test.dataSource, draft.id, { rooms: 1, panels: 2 });
    await test.app.get(PublishedReleases).refresh();
    const { text } = await page('/en/draft-conference').expect(200);
    expect(text).toContain('The agenda is not published yet');
    expect(text).not.toContain('Panel 1');
    await page('/en/draft-conference/panels/panel-1').expect(404);
  });
});
