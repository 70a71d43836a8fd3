import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClashSettings,
  type PlacedPanel,
  PlacementRules,
} from '#shared/programme/placement-clashes';
import { freePlaces, type Search } from './free-places.js';

/** Minutes after 09:00 in Toulouse on 15 June 2027. */
const at = (minutes: number) => Date.UTC(2027, 5, 15, 7, minutes);
const minutesOf = (time: number) => (time - at(0)) / 60_000;
const both = (text: string) => ({ en: text, fr: text });

const room = (id: string, changes = {}) => ({
  id,
  name: both(id),
  capacity: null,
  exclusive: true,
  opensAt: null,
  ...changes,
});
const speaker = (id: string) => ({ id, name: both(id), partId: null });
const panel = (
  id: string,
  roomId: string | null,
  start: number,
  minutes = 60,
  speakers: string[] = [],
): PlacedPanel => ({
  id,
  title: both(id),
  format: 'panel',
  roomId,
  startsAt: at(start),
  endsAt: at(start + minutes),
  speakers: speakers.map(speaker),
  seats: null,
  signUps: 0,
});

function places(
  search: Partial<Search> & Pick<Search, 'panel'>,
  settings: Partial<ClashSettings> = {},
) {
  const rules = new PlacementRules({
    timeZone: 'Europe/Paris',
    changeoverMinutes: 0,
    opensAt: null,
    closesAt: null,
    rooms: ['a', 'b', 'c', 'd'].map((id) => room(id)),
    limits: [],
    ...settings,
  });
  const all = { from: at(0), to: at(180), roomIds: ['a'], others: [], ...search };
  return freePlaces(rules, all);
}
const spots = (...values: Parameters<typeof places>) =>
  places(...values).map(({ roomId, startsAt }) => `${roomId} ${minutesOf(startsAt)}`);
const wanted = panel('wanted', 'elsewhere', -600);

describe('freePlaces', () => {
  it('offers places of a room one after another', () => {
    expect(spots({ panel: wanted })).toEqual(['a 0', 'a 60', 'a 120']);
  });

  it('offers first what is free from a moment on, then what is earlier', () => {
    expect(spots({ panel: wanted, after: at(95) })).toEqual(['a 95', 'a 0']);
    expect(spots({ panel: wanted, to: at(240), after: at(95) })).toEqual(['a 95', 'a 165', 'a 0']);
    const late = { panel: wanted, after: at(600) };
    expect(spots(late)).toEqual(['a 0', 'a 60', 'a 120']);
    expect(spots({ panel: wanted, after: at(-60) })).toEqual(['a 0', 'a 60', 'a 120']);
  });

  it('offers only what is over before that moment as earlier', () => {
    const roomIds = ['a', 'b', 'c', 'd'];
    const found = places({ panel: wanted, after: at(65), roomIds });
    expect(found.map(({ startsAt }) => minutesOf(startsAt))).toEqual([65, 65, 65, 0, 0, 0]);
  });

  it('leaves out what is taken: the room, all rooms, or a speaker elsewhere', () => {
    const busy = { ...wanted, speakers: [speaker('ada')] };
    const others = [
      panel('in-room', 'a', 0, 20),
      panel('across', null, 80, 20),
      panel('elsewhere', 'b', 100, 25, ['ada']),
    ];
    expect(spots({ panel: busy, others, to: at(240) })).toEqual(['a 20', 'a 125']);
    const foyer = [room('a', { exclusive: false })];
    expect(spots({ panel: busy, others, to: at(240) }, { rooms: foyer })).toEqual(['a 0', 'a 125']);
  });

  it('leaves out what is taken across all rooms, though nobody speaks there', () => {
    expect(spots({ panel: wanted, others: [panel('across', null, 0, 20)], to: at(90) })).toEqual([
      'a 20',
    ]);
  });

  it('begins where another session ends within the time asked for, its first and last minute too', () => {
    const others = [panel('before', 'a', -20, 50), panel('earlier', 'a', -60, 20)];
    expect(spots({ panel: wanted, others, from: at(20), to: at(90) })).toEqual(['a 30']);
    const late = [panel('before', 'a', 0, 35)];
    expect(spots({ panel: wanted, others: late, to: at(95) })).toEqual(['a 35']);
    expect(spots({ panel: wanted, others: late, to: at(94) })).toEqual([]);
    expect(spots({ panel: wanted, others, from: at(33), to: at(100) })).toEqual(['a 33']);
  });

  it('leaves out times at which the room or a speaker is not available', () => {
    const interval = (from: number, to: number) => ({
      startsAt: new Date(at(from)).toISOString(),
      endsAt: new Date(at(to)).toISOString(),
    });
    const limits = [
      { kind: 'room' as const, id: 'a', intervals: [interval(15, 200)] },
      { kind: 'speaker' as const, id: 'ada', intervals: [interval(0, 140)] },
    ];
    const busy = { ...wanted, speakers: [speaker('ada')] };
    expect(spots({ panel: busy }, { limits })).toEqual(['a 15', 'a 75']);
    const late = [{ kind: 'speaker' as const, id: 'ada', intervals: [interval(45, 140)] }];
    expect(spots({ panel: busy }, { limits: late })).toEqual(['a 45']);
  });

  it('does not offer the place that the panel has, and is not in its own way', () => {
    const placed = panel('wanted', 'a', 60);
    expect(spots({ panel: placed, others: [placed] })).toEqual(['a 0', 'a 75']);
    const roomIds = ['a', 'b'];
    expect(spots({ panel: placed, others: [placed], from: at(60), to: at(120), roomIds })).toEqual([
      'b 60',
    ]);
  });

  it('begins when another session ends, and after the change of rooms', () => {
    const busy = { ...wanted, endsAt: wanted.startsAt + 30 * 60_000, speakers: [speaker('ada')] };
    const others = [panel('before', 'b', 0, 37, ['ada'])];
    expect(places({ panel: busy, others, to: at(80) }, { changeoverMinutes: 4 })).toMatchObject([
      { startsAt: at(37), warnings: [{ en: expect.stringContaining('no time to get') }] },
    ]);
    const interval = {
      startsAt: new Date(at(41)).toISOString(),
      endsAt: new Date(at(80)).toISOString(),
    };
    const limits = [{ kind: 'room' as const, id: 'a', intervals: [interval] }];
    expect(spots({ panel: busy, others, to: at(80) }, { changeoverMinutes: 4, limits })).toEqual([
      'a 41',
    ]);
    const late = [...others, panel('in-room', 'a', 37, 4)];
    expect(places({ panel: busy, others: late, to: at(80) }, { changeoverMinutes: 4 })).toEqual([
      expect.objectContaining({ startsAt: at(41), warnings: [] }),
    ]);
  });

  it('names few rooms at a time, those with the fewest warnings first', () => {
    const rooms = ['a', 'b', 'c', 'd'].map((id) => room(id, { capacity: id === 'a' ? 5 : 50 }));
    const search = { panel: { ...wanted, seats: 20 }, roomIds: ['a', 'b', 'c', 'd'] };
    expect(spots({ ...search, to: at(120) }, { rooms })).toEqual([
      'b 0',
      'c 0',
      'd 0',
      'b 60',
      'c 60',
      'd 60',
    ]);
    expect(spots({ ...search, to: at(3000) }, { rooms })).toHaveLength(12);
    expect(spots({ ...search, to: at(3000), after: at(1500) }, { rooms })).toHaveLength(12);
  });

  it('never offers a place that has a hard clash or misses an availability', () => {
    const anyOther = fc
      .tuple(
        fc.constantFrom('a', 'b', null),
        fc.integer({ min: -6, max: 36 }),
        fc.integer({ min: 1, max: 24 }),
        fc.subarray(['ada', 'ben']),
      )
      .map(([roomId, start, length, speakers]) => ({ roomId, start, length, speakers }));
    fc.assert(
      fc.property(
        fc.array(anyOther, { maxLength: 10 }),
        fc.integer({ min: 1, max: 12 }),
        (list, length) => {
          const others = list.map((one, index) =>
            panel(`p${index}`, one.roomId, one.start * 5, one.length * 5, one.speakers),
          );
          const sought = panel('wanted', 'c', 0, length * 5, ['ada']);
          const rooms = ['a', 'b'].map((id) => room(id));
          const rules = new PlacementRules({
            timeZone: 'Europe/Paris',
            changeoverMinutes: 5,
            opensAt: null,
            closesAt: null,
            rooms,
            limits: [],
          });
          const search = { panel: sought, from: at(0), to: at(180), roomIds: ['a', 'b'], others };
          for (const { warnings, ...place } of freePlaces(rules, search)) {
            const found = rules.clashesOf({ ...sought, ...place }, others);
            expect(found.every(({ grade }) => grade === 'warn')).toBe(true);
            expect(found.map(({ sentence }) => sentence)).toEqual(warnings);
          }
        },
      ),
    );
  });

  it('takes less than 50 ms for 943 sessions in 41 rooms', () => {
    const rooms = Array.from({ length: 41 }, (_, index) => room(`r${index}`));
    const others = Array.from({ length: 943 }, (_, index) =>
      panel(`p${index}`, `r${index % 41}`, Math.floor(index / 41) * 30, 25, [`s${index}`]),
    );
    const search = { panel: wanted, to: at(12 * 60), roomIds: rooms.map(({ id }) => id), others };
    places(search, { rooms });
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      places({ ...search, panel: { ...wanted, endsAt: wanted.startsAt + 300_000 } }, { rooms });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
