import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { faultsOf } from '../../apps/api/src/calendar/feed-check.spec-support.js';
import { importSchedule } from '../../apps/api/src/exchange/import-schedule.js';
import { createTestApp, type TestApp } from '../support/app.js';

const XML = `<?xml version="1.0" encoding="UTF-8"?><schedule><conference><title>Tagung</title>
<start>2027-06-15</start><end>2027-06-17</end><time_zone_name>Europe/Paris</time_zone_name></conference>
<day index="1" date="2027-06-15"><room name="Saal"><event id="1" guid="6a6f5f0e-8f0c-4c7c-9a53-2f0f7f8c1d10">
<date>2027-06-15T09:00:00+02:00</date><start>09:00</start><duration>01:00</duration><room>Saal</room>
<title>Lage im Weltraum</title><subtitle>Ein Überblick</subtitle><language>de</language><type>lecture</type>
<abstract>Was oben geschieht.</abstract></event></room></day></schedule>`;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

it('a German programme is German in the draft, on the page, in the feed, in the JSON and for the search', async () => {
  const bytes = Buffer.from(XML);
  const request = { bytes, slug: test.conference.slug, dryRun: false };
  const outcome = await importSchedule(test.dataSource, OPERATOR, request);
  expect(outcome.conference.languages).toEqual(['en', 'fr', 'de']);
  expect(outcome.notes.map(({ code }) => code)).toEqual(['languages_added']);

  const organiser = await test.signIn('organiser');
  const base = `/api/v1/conferences/${test.conference.slug}`;
  const { body: found } = await organiser.get(`${base}/panels?q=weltraum`).expect(200);
  const title = { de: 'Lage im Weltraum', en: '', fr: '' };
  expect(found.items.map((panel: { title: object }) => panel.title)).toEqual([title]);
  await organiser.post(`${base}/releases`).send({ notes: {}, silent: true }).expect(201);

  const path = `/en/${test.conference.slug}/panels/lage-im-weltraum`;
  const page = await test.http.get(path).expect(200);
  expect(page.text).toContain('<html lang="en"');
  expect(page.text).toMatch(/<h1[^>]*><span lang="de">Lage im Weltraum<\/span>/);
  const agenda = await test.http.get(`/en/${test.conference.slug}?q=weltraum`).expect(200);
  expect(agenda.text).toMatch(/lang="de"[^>]*>(<mark>)?Lage im/);
  const { body: json } = await test.http.get(`${base}/agenda`);
  expect(json.panels?.map((panel: { title: object }) => panel.title)).toEqual([title]);
  const feed = await test.http.get(`/calendar/${test.conference.slug}.ics`).expect(200);
  expect(feed.text).toContain('Lage im Weltraum');
  expect(faultsOf(Buffer.from(feed.text))).toEqual([]);
});
