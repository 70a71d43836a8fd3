import { parseAtomFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import {
  addProgramme,
  hour,
  movePanel,
  type Programme,
  removePanel,
} from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';

const HOSTILE = 'A & B <script>alert(1)</script> ]]> "c"';
const RELEASES = 30;

describe('what every release changed', () => {
  let test: TestApp;
  let programme: Programme;
  beforeAll(async () => {
    test = await createTestApp();
    programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 6 });
    await publish('First');
    const [moved, roomed, gone, edited] = programme.panels as [string, string, string, string];
    const [one, two] = programme.rooms as [string, string];
    await movePanel(test.dataSource, moved, { roomId: one, startsAt: hour(5) });
    await movePanel(test.dataSource, roomed, { roomId: null, startsAt: hour(0) });
    await removePanel(test.dataSource, gone);
    await retitle(edited, HOSTILE);
    await test.dataSource.query(
      `WITH added AS (
         INSERT INTO panels (conference_id, slug, title, format, duration_minutes)
         VALUES ($1, 'late', '{"en":"Late","fr":""}', 'briefing', 30) RETURNING id, conference_id)
       INSERT INTO slots (conference_id, panel_id, room_id, starts_at)
       SELECT conference_id, id, $2, $3 FROM added`,
      [test.conference.id, two, hour(6)],
    );
    await publish(HOSTILE);
    for (let number = 3; number <= RELEASES; number += 1) {
      await retitle(edited, `Title ${number}`);
      await publish('');
    }
  }, 60_000);
  afterAll(() => test.close());

  const publish = (notes: string) =>
    test.app
      .get(ReleasesService)
      .publish(OPERATOR, test.conference.id, { notes: { en: notes, fr: notes } });
  const retitle = (panelId: string, title: string) =>
    test.dataSource.query('UPDATE panels SET title = $2 WHERE id = $1', [
      panelId,
      JSON.stringify({ en: title, fr: '' }),
    ]);
  const get = (path: string) => test.http.get(path);
  const releasesOn = (html: string) =>
    [...html.matchAll(/<h2 id="release-(\d+)"/g)].map(([, number]) => Number(number));

  it('stands on pages of 25 whose addresses stay', async () => {
    const first = await get('/en/test-conference/changes').expect(200);
    expect(releasesOn(first.text)).toEqual(Array.from({ length: 25 }, (_, n) => RELEASES - n));
    expect(first.text).toContain('href="/en/test-conference/changes?before=6"');
    const second = await get('/en/test-conference/changes?before=6').expect(200);
    expect(releasesOn(second.text)).toEqual([5, 4, 3, 2, 1]);
    expect(second.text).toContain('>Newest releases</a>');
    for (const wrong of ['1', '0', '-3', '999', 'x', '6&before=7', '1e1']) {
      const { text } = await get(`/en/test-conference/changes?before=${wrong}`).expect(200);
      expect(releasesOn(text)[0], wrong).toBe(RELEASES);
    }
  });

  it('says of every kind of change what was and what is', async () => {
    const { text } = await get('/en/test-conference/changes?before=3').expect(200);
    const story = text.slice(text.indexOf('id="release-2"'), text.indexOf('id="release-1"'));
    const lines = story.split('<li class="change-line">').slice(1);
    const plain = lines.map((line) =>
      line
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(plain.map((line) => line.split(' ')[0])).toEqual([
      'Added',
      'Moved',
      'Room',
      'Cancelled',
      'Edited',
    ]);
    expect(plain[1]).toContain('15 June, 08:00 to 09:00, Room 1 → 15 June, 13:00 to 14:00, Room 1');
    expect(plain[2]).toContain('Room 2 → 15 June, 08:00 to 09:00, Across all rooms');
    expect(lines[3]).toContain('<s>15 June, 09:00 to 10:00, Room 1</s>');
    expect(plain[4]).toContain('Title before: Panel 4');
    expect(story).not.toContain('<script>');
    expect(text).toContain('First publication: 6 sessions.');
  });

  it('is an Atom feed that a reader understands, in both languages', async () => {
    for (const language of ['en', 'fr'] as const) {
      const path = `/${language}/test-conference/changes.atom`;
      const { text, headers } = await get(path).expect(200);
      expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
      const feed = parseAtomFeed(text);
      const tag = `tag:apogee.test,2026:${test.conference.id}/${language}/releases`;
      expect(feed).toMatchObject({
        id: tag,
        title: {
          value:
            language === 'en'
              ? 'Test Conference · What changed'
              : 'Conférence d’essai · Ce qui a changé',
        },
        authors: [{ name: language === 'en' ? 'Test Conference' : 'Conférence d’essai' }],
      });
      expect(feed.links).toEqual(
        expect.arrayContaining([
          { rel: 'self', href: `http://apogee.test${path}` },
          { rel: 'alternate', href: `http://apogee.test/${language}/test-conference/changes` },
        ]),
      );
      expect(feed.updated).toBe(feed.entries![0]!.updated);
      expect(feed.entries!.map(({ id }) => id)).toEqual(
        Array.from({ length: RELEASES }, (_, n) => `${tag}/${RELEASES - n}`),
      );
      const second = feed.entries!.at(-2)!;
      expect(second.links![0]!.href).toBe(
        `http://apogee.test/${language}/test-conference/changes?before=3#release-2`,
      );
      const nodes = JSON.stringify(parseFragment(second.content!.value ?? ''), (key, value) =>
        key === 'parentNode' ? undefined : value,
      );
      expect(nodes).not.toContain('"script"');
      expect(nodes).toContain(JSON.stringify(HOSTILE).slice(1, -1));
      expect(second.content!.value).toContain('href="http://apogee.test/');
    }
  });

  it('is found by readers, asked for again with its tag, and the same until the next release', async () => {
    const page = await get('/en/test-conference/changes').expect(200);
    expect(page.text).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Follow the releases (Atom)" href="/en/test-conference/changes.atom"/>',
    );
    const path = '/en/test-conference/changes.atom';
    const first = await get(path).expect(200);
    expect((await get(path)).text).toBe(first.text);
    await get(path).set('If-None-Match', first.headers.etag!).expect(304);
    await retitle(programme.panels[4]!, 'Another title');
    await publish('One more');
    const next = await get(path).set('If-None-Match', first.headers.etag!).expect(200);
    expect(parseAtomFeed(next.text).entries![0]!.content!.value).toContain('<p>One more</p>');
    await test.addConference('unreleased');
    await get('/en/unreleased/changes.atom').expect(404);
    await get('/en/nowhere/changes.atom').expect(404);
  });
});
