import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { addProgramme, type Programme, removePanel } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';

const SIGN = '/en/test-conference/rooms/room-1/sign';

let test: TestApp;
let programme: Programme;
beforeAll(async () => {
  test = await createTestApp();
  programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 6 });
  await publish();
});
afterAll(() => test.close());
afterEach(() => {
  vi.useRealTimers();
});

const publish = () =>
  test.app
    .get(ReleasesService)
    .publish(OPERATOR, test.conference.id, { notes: { en: '', fr: '' } });
/** The clock of the conference, without stopping any timer of the server. */
const setClock = (local: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`2027-06-15T${local}+02:00`) });
const plain = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

it('shows now and next in both languages, and the clock of the conference', async () => {
  setClock('08:30:20');
  const { text, headers } = await test.http.get(SIGN).expect(200);
  expect(plain(text)).toContain('Room 1 Salle 1 08:30 Tuesday 15 June 2027');
  expect(plain(text)).toMatch(/Now En cours 08:00 – 09:00 Panel 1 Panellist Dr Speaker 1 Séance 1/);
  expect(plain(text)).toMatch(/Next Ensuite 09:00 – 10:00 Panel 3 Séance 3/);
  expect(text).not.toContain('Panel 2');
  expect(text).toContain('<noscript><meta http-equiv="refresh" content="60"/></noscript>');
  expect(headers['cache-control']).toBe('public, no-cache');
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  const french = await test.http.get(SIGN.replace('/en/', '/fr/')).expect(200);
  expect(plain(french.text)).toMatch(/En cours Now 08:00 – 09:00 Séance 1/);
});

it('is the same answer within a minute and another one in the next', async () => {
  setClock('08:40:00');
  const first = await test.http.get(SIGN).expect(200);
  setClock('08:40:59');
  await test.http.get(SIGN).set('If-None-Match', first.headers.etag!).expect(304);
  setClock('08:41:00');
  const next = await test.http.get(SIGN).expect(200);
  expect(plain(next.text)).toContain('08:41');
  setClock('09:00:00');
  expect(plain((await test.http.get(SIGN)).text)).toMatch(/Now En cours 09:00 – 10:00 Panel 3/);
});

it('follows a release, tells of what was cancelled, and holds nothing of the draft', async () => {
  setClock('10:05:00');
  const gone = programme.panels[4]!;
  await removePanel(test.dataSource, gone);
  expect(plain((await test.http.get(SIGN)).text)).toMatch(/Now En cours 10:00 – 11:00 Panel 5/);
  await publish();
  const { text } = await test.http.get(SIGN).expect(200);
  expect(plain(text)).toContain('Cancelled Annulée 10:00 Panel 5 Séance 5');
  expect(plain(text)).toContain('No session at the moment');
  expect(plain(text)).toContain('No further session today');
  expect(text).not.toContain('LEAK');
});

it('is there for every room of the release alone', async () => {
  await test.http.get(`/en/test-conference/rooms/${programme.rooms[1]}/sign`).expect(200);
  await test.http.get('/en/test-conference/rooms/nowhere/sign').expect(404);
  await test.addConference('unpublished');
  await test.http.get('/en/unpublished/rooms/room-1/sign').expect(404);
});
