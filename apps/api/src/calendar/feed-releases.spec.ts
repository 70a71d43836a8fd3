import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  at,
  eventTexts,
  feedAfter,
  next,
  revised,
  titles,
} from './feed-after.spec-support.js';
import {
  cancelledPanel,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
} from './sample-release.spec-support.js';

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
