import { describe, expect, it } from 'vitest';
import { ada, at, both, clashes, hall, kinds, local, panel } from './placed-panels.spec-support.js';
import { inOrder, isBefore } from './placement-clashes.js';

describe('a clash of two sessions', () => {
  it('tells of a clash with all that it is about', () => {
    const part = (partId: string) => [{ ...ada, partId }];
    const first = panel('b', { speakers: part('first') });
    const second = panel('a', { startsAt: at(30), endsAt: at(90), speakers: part('second') });
    const sides = [
      {
        id: 'b',
        title: both('Title b', 'Titre b'),
        startsAt: local('09:00'),
        endsAt: local('10:00'),
      },
      {
        id: 'a',
        title: both('Title a', 'Titre a'),
        startsAt: local('09:30'),
        endsAt: local('10:30'),
      },
    ];
    const sentence = { en: expect.any(String), fr: expect.any(String) };
    const [room, speaker] = clashes({}, second, [first]);
    expect(room).toEqual({
      ...{ id: 'room:hall:a:b', kind: 'room', grade: 'stop', roomId: 'hall', speakerId: null },
      ...{ panels: sides.map((side) => ({ ...side, partId: null })), sentence },
    });
    expect(speaker).toEqual({
      ...{ id: 'speaker:ada:a:b', kind: 'speaker', grade: 'stop', roomId: null, speakerId: 'ada' },
      panels: sides.map((side, index) => ({ ...side, partId: ['first', 'second'][index] })),
      sentence,
    });
  });

  it('keeps apart what shares a time alone: rooms, sessions in all of them, in an open space', () => {
    const ben = { ...ada, id: 'ben' };
    const first = panel('a', { speakers: [ada] });
    const beside = panel('b', { roomId: 'room', speakers: [ben] });
    expect(kinds({}, beside, [first])).toEqual([]);
    const across = panel('b', { roomId: null });
    expect(kinds({}, across, [panel('a', { roomId: null })])).toEqual([]);
    expect([kinds({}, across, [first]), kinds({}, first, [across])]).toEqual([[], []]);
    const foyer = [{ ...hall, exclusive: false }];
    expect(kinds({ rooms: foyer }, panel('b'), [first])).toEqual([]);
    expect(kinds({ rooms: [] }, panel('b'), [first])).toEqual([]);
    expect(kinds({}, panel('b', { startsAt: at(60), endsAt: at(90) }), [first])).toEqual([]);
  });

  it('warns of too few minutes from room to room, and of none', () => {
    const first = panel('a', { speakers: [ada] });
    const next = panel('b', {
      roomId: 'room',
      startsAt: at(65),
      endsAt: at(90),
      speakers: [ada],
    });
    expect(clashes({ changeoverMinutes: 10 }, next, [first])).toMatchObject([
      {
        id: 'changeover:ada:a:b',
        kind: 'changeover',
        grade: 'warn',
        speakerId: 'ada',
        panels: [{ id: 'a' }, { id: 'b' }],
        sentence: {
          en: 'Dr Ada Example has 5 minutes to get from “Title a” (Tuesday 15 June, 09:00 to 10:00), Plenary hall, to “Title b” (Tuesday 15 June, 10:05 to 10:30), Room 1; it takes 10.',
          fr: 'Dr Ada Example n’a que 5 minutes pour aller de «\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00), Salle plénière, à «\u00A0Titre b\u00A0» (mardi 15 juin, de 10:05 à 10:30), Salle 1\u00A0; il en faut 10.',
        },
      },
    ]);
    const atOnce = { ...next, startsAt: at(60) };
    const [none] = clashes({ changeoverMinutes: 10 }, atOnce, [first]);
    expect(none?.sentence.en).toContain('has no time to get from');
    expect(none?.sentence.fr).toContain('n’a pas le temps d’aller de');
    expect(kinds({ changeoverMinutes: 5 }, next, [first])).toEqual([]);
  });

  it('needs no change of room within one room, nor to or from a session across all rooms', () => {
    const first = panel('a', { speakers: [ada] });
    for (const roomId of ['hall', null]) {
      const next = panel('b', { roomId, startsAt: at(60), endsAt: at(90), speakers: [ada] });
      expect(kinds({ changeoverMinutes: 10 }, next, [first])).toEqual([]);
    }
    const across = { ...first, roomId: null };
    const next = panel('b', { startsAt: at(60), endsAt: at(90), speakers: [ada] });
    expect(kinds({ changeoverMinutes: 10 }, next, [across])).toEqual([]);
  });

  it('compares a dragged session with all but its own former place', () => {
    const former = panel('a', { speakers: [ada] });
    const other = panel('b', { startsAt: at(30), endsAt: at(60), speakers: [ada] });
    const found = clashes({}, { ...former, startsAt: at(15) }, [former, other]);
    expect(found.map(({ id, grade }) => [id, grade])).toEqual([
      ['room:hall:a:b', 'stop'],
      ['speaker:ada:a:b', 'stop'],
    ]);
  });
});

describe('the order of clashes and sessions', () => {
  it('is that of their times, then of their names', () => {
    const timed = (from: number, id: string) => ({
      from,
      clash: { ...clashes({ opensAt: '09:30' }, panel('a'))[0]!, id },
    });
    const found = [timed(2, 'a'), timed(1, 'c'), timed(1, 'b'), timed(0, 'd')];
    expect(inOrder(found).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('has one of two first, whichever is named first', () => {
    const [early, late] = [panel('b'), panel('a', { startsAt: at(1) })];
    expect([isBefore(early, late), isBefore(late, early)]).toEqual([true, false]);
    const beside = panel('c');
    expect([isBefore(early, beside), isBefore(beside, early)]).toEqual([true, false]);
    expect(isBefore(early, early)).toBe(false);
  });
});
