import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/languages';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { tombstoneEnd } from '../releases/gone-panels.js';
import { renderPieces } from './event-pieces.js';
import { type FeedMoment, type RenderedFeed, renderFeed } from './feed.js';
import { eventsOf, faultsOf, readFeed, valueOf } from './feed-check.spec-support.js';
import { type FeedHistory, followRelease } from './feed-history.js';
import { type FeedKind, findFeed, personalFeed } from './feeds.js';
import {
  cancelledPanel,
  PUBLIC_URL,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
} from './sample-release.spec-support.js';

const BEFORE = Date.parse('2027-05-01T12:00:00Z');

interface Asked extends Partial<FeedMoment> {
  kind?: FeedKind;
  of?: string;
  /** Of a personal feed; all that take place unless named. */
  kept?: readonly string[];
  /** When the attendee last changed them, in milliseconds. */
  keptAt?: number;
  language?: Language;
}

/** The feed as it is after these releases, in their order. */
async function feedAfter(releases: ReleaseDocument[], asked: Asked = {}): Promise<RenderedFeed> {
  const { kind = 'conference', of = '', language = 'en', now = BEFORE, hideGone = false } = asked;
  let history: FeedHistory | undefined;
  for (const release of releases) history = followRelease(history, release);
  const document = releases.at(-1)!;
  const feed =
    kind === 'personal'
      ? personalFeed(new Set(asked.kept ?? document.panels.map(({ id }) => id)), asked.keptAt ?? 0)
      : findFeed(document, history!, kind, of);
  if (!feed) throw new Error('no such feed');
  const pieces = await renderPieces(document, language, PUBLIC_URL);
  const { number } = document;
  const source = { document, number, history: history!, language, pieces, publicUrl: PUBLIC_URL };
  return renderFeed(feed, source, { now, hideGone });
}

/** Summaries of the events, in their order. */
function titles(feed: RenderedFeed): string[] {
  return eventsOf(readFeed(feed.body.toString())).map((event) => valueOf(event, 'SUMMARY'));
}

function eventTexts(feed: RenderedFeed): string[] {
  return feed.body.toString().match(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs) ?? [];
}

/** The next release: its number, its moment and what is different in it. */
function next(
  number: number,
  publishedAt: string,
  panels: ReleasedPanel[],
  changes: Parameters<typeof sampleRelease>[1] = {},
): ReleaseDocument {
  return sampleRelease(panels, { number, publishedAt, ...changes });
}

function revised(panel: ReleasedPanel, at: string, changes: Partial<ReleasedPanel>): ReleasedPanel {
  const { sequence } = panel.calendar;
  return {
    ...panel,
    ...changes,
    calendar: { ...panel.calendar, sequence: sequence + 1, changedAt: at },
  };
}

const at = (feed: RenderedFeed) => feed.lastModified.toISOString();

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

describe('between two releases', () => {
  const x = samplePanel('x');
  const y = samplePanel('y', { startsAt: '2027-06-15T09:00:00Z', endsAt: '2027-06-15T10:00:00Z' });
  const first = sampleRelease([x, y]);
  const SECOND = '2027-02-01T10:00:00Z';

  it('a move changes that event alone, under its own identity', async () => {
    const times = { startsAt: '2027-06-16T07:30:00Z', endsAt: '2027-06-16T08:30:00Z' };
    const second = next(2, SECOND, [revised(x, SECOND, times), y]);
    const [oldX, oldY] = eventTexts(await feedAfter([first]));
    const feed = await feedAfter([first, second]);
    const [newY, newX] = eventTexts(feed);
    expect(newY).toBe(oldY);
    expect(newX).toContain('SEQUENCE:1\r\n');
    expect(newX?.split('\r\n')[1]).toBe(oldX?.split('\r\n')[1]);
    expect(at(feed)).toBe('2027-02-01T10:00:00.000Z');
  });

  it('a cancelled session stays as cancelled until one day after its planned end, then leaves', async () => {
    const second = next(2, SECOND, [y], { cancelled: [cancelledPanel(x, SECOND)] });
    const end = Date.parse('2027-06-16T08:30:00Z');
    for (const [kind, of] of [
      ['conference', ''],
      ['room', 'a'],
      ['track', 'a'],
      ['speaker', 'a'],
    ] as const) {
      const before = await feedAfter([first, second], { kind, of, now: end - 1 });
      expect(titles(before)).toEqual(['[Cancelled] Session x', 'Session y']);
      expect(before.expiresAt).toBe(end);
      const after = await feedAfter([first, second], { kind, of, now: end });
      expect(titles(after)).toEqual(['Session y']);
      expect(after.lastModified.getTime()).toBe(end);
    }
    const hidden = await feedAfter([first, second], { hideGone: true });
    expect(titles(hidden)).toEqual(['Session y']);
    expect(at(hidden)).toBe('2027-02-01T10:00:00.000Z');
    expect(at(await feedAfter([first, second], { hideGone: true, now: end }))).toBe(
      '2027-06-14T22:00:00.000Z',
    );
  });

  it('a session cancelled after its end is still sent as cancelled, for a day', async () => {
    const late = '2027-08-01T10:00:00Z';
    const second = next(2, late, [y], { cancelled: [cancelledPanel(x, late)] });
    const seen = (now: string) => feedAfter([first, second], { now: Date.parse(now) });
    expect(titles(await seen('2027-08-02T09:59:59Z'))).toContain('[Cancelled] Session x');
    const after = await seen('2027-08-02T10:00:00Z');
    expect(titles(after)).toEqual(['Session y']);
    expect(at(after)).toBe('2027-08-02T10:00:00.000Z');
  });

  it('a tombstone that a later release no longer holds counts as a removal', async () => {
    const second = next(2, SECOND, [y], { cancelled: [cancelledPanel(x, SECOND)] });
    const third = next(3, '2027-07-01T10:00:00Z', [y]);
    const now = Date.parse('2027-07-02T10:00:00Z');
    const feed = await feedAfter([first, second, third], { kind: 'room', of: 'a', now });
    const expired = await feedAfter([first, second], { kind: 'room', of: 'a', now });
    expect(feed.body.equals(expired.body)).toBe(true);
    expect(at(feed)).toBe(at(expired));
  });

  it('a session that goes to another room stays in the feed of the old one, with its true place', async () => {
    const second = next(2, SECOND, [revised(x, SECOND, { roomId: 'room-b' }), y]);
    const seen = (of: string, asked: Asked = {}) =>
      feedAfter([first, second], { kind: 'room', of, ...asked });
    const [moved] = eventTexts(await seen('b'));
    expect(moved).toContain('LOCATION:Room B');
    const left = await seen('a');
    expect(eventTexts(left)[0]).toBe(moved);
    expect(at(left)).toBe('2027-02-01T10:00:00.000Z');
    const end = Date.parse('2027-06-16T08:30:00Z');
    expect(left.expiresAt).toBe(Date.parse('2027-06-14T22:00:00Z'));
    expect((await seen('a', { now: end - 1 })).expiresAt).toBe(end);
    const later = await seen('a', { now: end });
    expect(titles(later)).toEqual(['Session y']);
    expect(later.lastModified.getTime()).toBe(end);
    expect(titles(await seen('a', { hideGone: true }))).toEqual(['Session y']);
    expect(titles(await seen('b', { now: end }))).toEqual(['Session x']);
  });

  it('holds for tracks and speakers too, through several moves and a cancellation', async () => {
    const parts = [{ speakerId: 'speaker-b', role: 'moderator' as const }];
    const second = next(2, SECOND, [revised(x, SECOND, { trackId: null, parts }), y]);
    const third = next(3, '2027-03-01T10:00:00Z', [
      revised(second.panels[0]!, '2027-03-01T10:00:00Z', { roomId: null }),
      y,
    ]);
    const gone = cancelledPanel(third.panels[0]!, '2027-04-01T10:00:00Z');
    const fourth = next(4, '2027-04-01T10:00:00Z', [y], { cancelled: [gone] });
    for (const [kind, of] of [
      ['track', 'a'],
      ['speaker', 'a'],
      ['room', 'a'],
    ] as const) {
      const feed = await feedAfter([first, second, third, fourth], { kind, of });
      expect(titles(feed), kind).toEqual(['[Cancelled] Session x', 'Session y']);
    }
    const newSpeaker = await feedAfter([first, second, third, fourth], {
      kind: 'speaker',
      of: 'b',
    });
    expect(titles(newSpeaker)).toEqual(['[Cancelled] Session x']);
  });

  it('a session that comes back is simply there again', async () => {
    const second = next(2, SECOND, [revised(x, SECOND, { roomId: 'room-b' }), y]);
    const back = revised(second.panels[0]!, '2027-03-01T10:00:00Z', { roomId: 'room-a' });
    const third = next(3, '2027-03-01T10:00:00Z', [back, y]);
    const feed = await feedAfter([first, second, third], { kind: 'room', of: 'a', hideGone: true });
    expect(titles(feed)).toEqual(['Session x', 'Session y']);
    expect(titles(await feedAfter([first, second, third], { kind: 'room', of: 'b' }))).toEqual([
      'Session x',
    ]);
  });

  it('the feed of a room, track or speaker that is gone goes on', async () => {
    const elsewhere = [x, y].map((panel) =>
      revised(panel, SECOND, { roomId: 'room-b', trackId: 'track-b', parts: [] }),
    );
    const second = next(2, SECOND, elsewhere, {
      rooms: first.rooms.slice(1),
      tracks: first.tracks.slice(1),
      speakers: [],
    });
    for (const [kind, of] of [
      ['room', 'a'],
      ['track', 'track-a'],
      ['speaker', 'a'],
    ] as const) {
      expect(titles(await feedAfter([first, second], { kind, of }))).toHaveLength(2);
    }
  });

  it('releases of one second still have dates of their own', async () => {
    const second = next(2, SECOND, [revised(x, SECOND, { roomId: 'room-b' }), y]);
    const third = next(3, SECOND, [second.panels[0]!, revised(y, SECOND, { roomId: 'room-b' })]);
    const one = await feedAfter([first, second]);
    const other = await feedAfter([first, second, third]);
    expect(other.lastModified.getTime() - one.lastModified.getTime()).toBe(1000);
  });

  it('an untouched feed keeps its bytes and its date', async () => {
    const z = samplePanel('z', { roomId: 'room-b', trackId: 'track-b', parts: [] });
    const second = next(2, SECOND, [x, y, z]);
    for (const [kind, of] of [
      ['room', 'a'],
      ['track', 'a'],
      ['speaker', 'a'],
      ['panel', 'x'],
    ] as const) {
      const before = await feedAfter([first], { kind, of });
      const after = await feedAfter([first, second], { kind, of });
      expect(after.body.equals(before.body)).toBe(true);
      expect(at(after)).toBe(at(before));
    }
  });

  it('a new name in the head moves the date, even where there is no event', async () => {
    const rooms = first.rooms.map((room) => ({ ...room, name: { en: 'Hall', fr: 'Hall' } }));
    const renamed = next(2, SECOND, [], { rooms });
    const empty = sampleRelease([]);
    expect(at(await feedAfter([empty, renamed], { kind: 'room', of: 'b' }))).toBe(
      '2027-02-01T10:00:00.000Z',
    );
    const name = { en: 'New', fr: 'Nouveau' };
    const conference = next(2, SECOND, [], { conference: { name } });
    expect(at(await feedAfter([empty, conference], { kind: 'track', of: 'b' }))).toBe(
      '2027-02-01T10:00:00.000Z',
    );
    const speaker = next(2, SECOND, [], { speakers: [sampleSpeaker('b', { familyName: 'New' })] });
    expect(at(await feedAfter([empty, speaker], { kind: 'speaker', of: 'b' }))).toBe(
      '2027-02-01T10:00:00.000Z',
    );
  });

  it('an old slug still leads to the feed', async () => {
    const rooms = first.rooms.map((room) => ({ ...room, slug: `new-${room.slug}` }));
    const second = next(2, SECOND, [x, y], { rooms });
    const feed = await feedAfter([first, second], { kind: 'room', of: 'a' });
    expect(feed.body.toString().replaceAll('\r\n ', '')).toContain('/rooms/new-a.ics');
    expect(feed.events).toBe(2);
  });
});
