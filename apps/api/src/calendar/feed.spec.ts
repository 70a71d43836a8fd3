import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { tombstoneEnd } from '../releases/gone-panels.js';
import {
  at,
  BEFORE,
  eventTexts,
  feedAfter,
  next,
  revised,
  titles,
} from './feed-after.spec-support.js';
import { faultsOf, readFeed } from './feed-check.spec-support.js';
import { cancelledPanel, samplePanel, sampleRelease } from './sample-release.spec-support.js';

describe('a feed', () => {
  it('breaks no line of the checklist, whatever it is about', async () => {
    const gone = cancelledPanel(samplePanel('gone'), '2027-02-01T10:00:00Z');
    const release = sampleRelease([samplePanel('x'), samplePanel('y', { roomId: 'room-b' })], {
      cancelled: [gone],
    });
    for (const language of ['en', 'fr'] as const) {
      for (const [kind, of, events] of [
        ['conference', '', 3],
        ['personal', '', 2],
        ['track', 'a', 3],
        ['track', 'b', 0],
        ['room', 'a', 2],
        ['room', 'room-b', 1],
        ['speaker', 'a', 3],
        ['panel', 'x', 1],
        ['panel', 'id-gone', 1],
      ] as const) {
        const feed = await feedAfter([release], { kind, of, language });
        expect(faultsOf(feed.body, BEFORE), `${kind} ${of}`).toEqual([]);
        expect(feed.events).toBe(events);
        expect(eventTexts(feed)).toHaveLength(events);
      }
    }
  });

  it('says in its head whose it is, where it lives and when to come back', async () => {
    const release = sampleRelease([samplePanel('x')], { conference: { demo: true } });
    const feed = await feedAfter([release], {
      kind: 'room',
      of: 'a',
      language: 'fr',
      hideGone: true,
    });
    const head = readFeed(feed.body.toString()).properties.map(
      ({ name, value }) => `${name}=${value}`,
    );
    expect(head).toEqual([
      'VERSION=2.0',
      'PRODID=-//Apogee//Apogee//EN',
      'CALSCALE=GREGORIAN',
      'NAME=Espace\\, air \\; et plus · Salle A',
      'X-WR-CALNAME=Espace\\, air \\; et plus · Salle A',
      'DESCRIPTION=Séances dans cette salle\u00a0: Salle A.\\nDonnées de démonstration.',
      'X-WR-CALDESC=Séances dans cette salle\u00a0: Salle A.\\nDonnées de démonstration.',
      'URL=https://agenda.example.org/fr/space-2027?room=a',
      'SOURCE=https://agenda.example.org/calendar/space-2027/rooms/a.ics?lang=fr&cancelled=hide',
      'COLOR=steelblue',
      'X-APPLE-CALENDAR-COLOR=#4682B4',
      'X-WR-TIMEZONE=Europe/Paris',
      'LAST-MODIFIED=20270101T100000Z',
      'REFRESH-INTERVAL=PT1H',
      'X-PUBLISHED-TTL=PT1H',
    ]);
  });

  it('wears the colour of its track, and that of the whole agenda where it has none', async () => {
    const release = sampleRelease([]);
    const coloured = async (colour: number) => {
      const tracks = release.tracks.map((track) => ({ ...track, colour }));
      const document = sampleRelease([samplePanel('x')], { tracks });
      const text = (await feedAfter([document], { kind: 'track', of: 'a' })).body.toString();
      return [...text.matchAll(/COLOR:(.*)\r/g)].map(([, value]) => value);
    };
    const shown: Record<number, unknown> = {};
    for (const colour of [1, 2, 3, 4, 5, 6, 7]) shown[colour] = await coloured(colour);
    expect(shown).toEqual({
      1: ['royalblue', '#1140A8'],
      2: ['sienna', '#9C2D05'],
      3: ['seagreen', '#00795A'],
      4: ['mediumvioletred', '#6D1147'],
      5: ['slateblue', '#755EB0'],
      6: ['olive', '#766800'],
      7: ['steelblue', '#4682B4'],
    });
  });

  it('says the tagline of its conference first', async () => {
    const conference = { tagline: { en: 'Shared skies', fr: 'Un ciel partagé' } };
    const feed = await feedAfter([sampleRelease([samplePanel('x')], { conference })]);
    expect(feed.body.toString()).toMatch(/\r\nDESCRIPTION:Shared skies\\n\S/);
  });

  it('keeps its own secret address to itself when it is personal', async () => {
    const feed = await feedAfter([sampleRelease([samplePanel('x')])], { kind: 'personal' });
    expect(feed.body.toString()).not.toContain('SOURCE');
    expect(feed.body.toString()).toContain('is yours alone');
  });

  describe('of one attendee', () => {
    const own = { kind: 'personal', kept: ['id-x'] } as const;
    const [x, y] = [samplePanel('x'), samplePanel('y')];
    const first = sampleRelease([x, y]);

    it('carries what is kept and nothing else', async () => {
      expect(titles(await feedAfter([first], own))).toEqual(['Session x']);
      expect(titles(await feedAfter([first], { ...own, kept: [] }))).toEqual([]);
      expect(titles(await feedAfter([first], { ...own, kept: ['id-y', 'gone'] }))).toEqual([
        'Session y',
      ]);
    });

    it('is later whenever the attendee changed it, and not when another session changes', async () => {
      const keptAt = Date.parse('2027-03-03T10:00:00Z');
      expect(at(await feedAfter([first], { ...own, keptAt }))).toBe('2027-03-03T10:00:00.000Z');
      const edited = revised(y, '2027-04-01T10:00:00Z', { title: { en: 'other', fr: 'autre' } });
      const second = next(2, '2027-04-01T10:00:00Z', [x, edited]);
      const [before, after] = [
        await feedAfter([first], own),
        await feedAfter([first, second], own),
      ];
      expect(after.body.equals(before.body)).toBe(true);
    });

    it('keeps a cancelled session until its day after, then drops it for good without going back in time', async () => {
      const tombstone = cancelledPanel(x, '2027-04-01T10:00:00Z');
      const second = next(2, '2027-04-01T10:00:00Z', [y], { cancelled: [tombstone] });
      expect(titles(await feedAfter([first, second], own))).toEqual(['[Cancelled] Session x']);
      const over = tombstoneEnd(tombstone);
      const ended = await feedAfter([first, second], { ...own, now: over });
      expect([ended.events, ended.lastModified.getTime()]).toEqual([0, over]);
      const third = next(3, '2027-09-01T10:00:00Z', [y]);
      const later = { ...own, now: Date.parse('2027-09-02T10:00:00Z') };
      expect(at(await feedAfter([first, second, third], later))).toBe(
        at(await feedAfter([first, second], later)),
      );
    });
  });

  it('holds the same words for a session as the feed of everything', async () => {
    const release = sampleRelease([samplePanel('x'), samplePanel('y', { trackId: 'track-b' })]);
    const whole = eventTexts(await feedAfter([release]));
    for (const [kind, of] of [
      ['track', 'b'],
      ['room', 'a'],
      ['speaker', 'a'],
      ['panel', 'y'],
      ['personal', ''],
    ] as const) {
      const part = eventTexts(await feedAfter([release], { kind, of }));
      expect(part.length).toBeGreaterThan(0);
      expect(whole).toEqual(expect.arrayContaining(part));
    }
  });

  it('is a function of the release: a second later nothing differs', async () => {
    const release = sampleRelease([samplePanel('x')]);
    const feed = await feedAfter([release]);
    expect((await feedAfter([release], { now: BEFORE + 1000 })).body.equals(feed.body)).toBe(true);
  });

  it('asks to come back every quarter of an hour on the days of the conference, by its clock', async () => {
    const release = sampleRelease([samplePanel('x')]);
    const seen = async (now: string) => {
      const feed = await feedAfter([release], { now: Date.parse(now) });
      const ttl = /X-PUBLISHED-TTL:(\w+)/.exec(feed.body.toString())?.[1];
      return [ttl, at(feed), feed.expiresAt && new Date(feed.expiresAt).toISOString()];
    };
    const start = '2027-06-14T22:00:00.000Z';
    const end = '2027-06-17T22:00:00.000Z';
    expect(await seen('2027-06-14T21:59:59Z')).toEqual(['PT1H', '2027-01-01T10:00:00.000Z', start]);
    expect(await seen(start)).toEqual(['PT15M', start, end]);
    expect(await seen('2027-06-17T21:59:59Z')).toEqual(['PT15M', start, end]);
    expect(await seen(end)).toEqual(['PT1H', end, null]);
  });

  it('carries a time zone even when it is empty, and none when every time is in UTC', async () => {
    const empty = await feedAfter([sampleRelease([])]);
    expect(readFeed(empty.body.toString()).components.map(({ name }) => name)).toEqual([
      'VTIMEZONE',
    ]);
    const utc = { conference: { timeZone: 'UTC' } };
    const emptyUtc = await feedAfter([sampleRelease([], utc)]);
    expect(faultsOf(emptyUtc.body, BEFORE)).toEqual([]);
    const inUtc = await feedAfter([sampleRelease([samplePanel('x')], utc)]);
    expect(faultsOf(inUtc.body, BEFORE)).toEqual([]);
    expect(inUtc.body.toString()).not.toMatch(/VTIMEZONE|X-WR-TIMEZONE/);
  });

  it('is not found when nothing of the kind was ever published', async () => {
    for (const kind of ['track', 'room', 'speaker', 'panel'] as const) {
      await expect(feedAfter([sampleRelease([])], { kind, of: 'never' })).rejects.toThrow(
        'no such feed',
      );
    }
  });
});
