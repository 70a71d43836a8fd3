import { describe, expect, it } from 'vitest';
import {
  type ClashSettings,
  inOrder,
  isBefore,
  type PlacedPanel,
  PlacementRules,
} from './placement-clashes.js';

const both = (en: string, fr = en) => ({ en, fr });
/** Minutes after 09:00 in Toulouse on 15 June 2027. */
const at = (minutes: number) => Date.UTC(2027, 5, 15, 7, minutes);
const iso = (minutes: number) => new Date(at(minutes)).toISOString();
const local = (clock: string) => `2027-06-15T${clock}:00+02:00`;

const hall = {
  id: 'hall',
  name: both('Plenary hall', 'Salle plénière'),
  capacity: 40,
  exclusive: true,
  opensAt: null,
};
const settings = (changes: Partial<ClashSettings> = {}): ClashSettings => ({
  timeZone: 'Europe/Paris',
  changeoverMinutes: 0,
  opensAt: null,
  closesAt: null,
  rooms: [hall, { ...hall, id: 'room', name: both('Room 1', 'Salle 1') }],
  limits: [],
  ...changes,
});
const ada = { id: 'ada', name: both('Dr Ada Example', 'Dr Ada Example'), partId: null };
const panel = (id: string, changes: Partial<PlacedPanel> = {}): PlacedPanel => ({
  id,
  title: both(`Title ${id}`, `Titre ${id}`),
  format: 'panel',
  roomId: 'hall',
  startsAt: at(0),
  endsAt: at(60),
  speakers: [],
  seats: null,
  signUps: 0,
  ...changes,
});

function clashes(
  changes: Partial<ClashSettings>,
  candidate: PlacedPanel,
  others: PlacedPanel[] = [],
) {
  return new PlacementRules(settings(changes)).clashesOf(candidate, others);
}
const kinds = (...values: Parameters<typeof clashes>) => clashes(...values).map(({ kind }) => kind);

describe('PlacementRules', () => {
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

  it('names the place or the person that a session alone clashes with', () => {
    const limits = ['hall', 'ada'].map((id) => ({
      ...{ kind: 'room' as const, id, intervals: [{ startsAt: iso(30), endsAt: iso(90) }] },
    }));
    const rooms = [{ ...hall, capacity: 1, opensAt: '09:30' }];
    const speakers = [{ ...ada, partId: 'part' }];
    const found = clashes({ limits, rooms, opensAt: '09:15' }, panel('a', { seats: 2, speakers }));
    const told = found.map(({ id, roomId, speakerId, panels }) => [
      id,
      roomId ?? speakerId,
      panels.map((side) => [side.id, side.partId]),
    ]);
    expect(told).toEqual([
      ['before-room-opens:hall:a', 'hall', [['a', null]]],
      ['outside-hours:hours:a', null, [['a', null]]],
      ['room-too-small:hall:a', 'hall', [['a', null]]],
      ['room-unavailable:hall:a', 'hall', [['a', null]]],
      ['speaker-unavailable:ada:a', 'ada', [['a', 'part']]],
    ]);
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

  it('knows whether a time lies within one of the intervals, those that touch made one', () => {
    const intervals = [
      { startsAt: iso(120), endsAt: iso(180) },
      { startsAt: iso(0), endsAt: iso(60) },
      { startsAt: iso(180), endsAt: iso(240) },
    ];
    const rules = new PlacementRules(
      settings({ limits: [{ kind: 'room', id: 'hall', intervals }] }),
    );
    const is = (from: number, to: number, id = 'hall') => rules.isAvailable(id, at(from), at(to));
    expect([is(0, 60), is(120, 240), is(150, 200), is(0, 240, 'room')]).toEqual([
      ...[true, true, true, true],
    ]);
    expect([is(-1, 60), is(0, 61), is(119, 130), is(30, 130), is(60, 120), is(200, 241)]).toEqual([
      ...[false, false, false, false, false, false],
    ]);
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

  it('warns of a speaker and of a room that are not available for the whole session', () => {
    const limits = [
      { kind: 'speaker' as const, id: 'ada', intervals: [{ startsAt: iso(0), endsAt: iso(59) }] },
      {
        kind: 'room' as const,
        id: 'hall',
        intervals: [
          { startsAt: iso(30), endsAt: iso(90) },
          { startsAt: iso(-60), endsAt: iso(30) },
        ],
      },
    ];
    const found = clashes({ limits }, panel('a', { speakers: [ada] }));
    expect(found).toMatchObject([
      {
        kind: 'speaker-unavailable',
        panels: [{ id: 'a' }],
        speakerId: 'ada',
        sentence: {
          en: 'Dr Ada Example is not available during the whole of “Title a” (Tuesday 15 June, 09:00 to 10:00).',
          fr: 'Dr Ada Example n’est pas disponible pendant toute la durée de «\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00).',
        },
      },
    ]);
    expect(kinds({ limits }, panel('a', { startsAt: at(60), endsAt: at(95) }))).toEqual([
      'room-unavailable',
    ]);
  });

  it('warns of a room that holds fewer than the seats, or than have signed up', () => {
    const [seats] = clashes({}, panel('a', { seats: 41 }));
    expect(seats).toMatchObject({
      kind: 'room-too-small',
      roomId: 'hall',
      sentence: {
        en: '“Title a” (Tuesday 15 June, 09:00 to 10:00) offers 41 seats, but Plenary hall holds 40.',
        fr: '«\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00) propose 41 places, mais Salle plénière n’en a que 40.',
      },
    });
    const [signUps] = clashes({}, panel('a', { seats: 60, signUps: 50 }));
    expect(signUps?.sentence).toEqual({
      en: '“Title a” (Tuesday 15 June, 09:00 to 10:00) has 50 sign-ups, but Plenary hall holds 40.',
      fr: '«\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00) compte 50 inscriptions, mais Salle plénière n’a que 40 places.',
    });
    expect(kinds({}, panel('a', { seats: 40, signUps: 40 }))).toEqual([]);
    expect(kinds({ rooms: [{ ...hall, capacity: null }] }, panel('a', { seats: 999 }))).toEqual([]);
  });

  it('warns of what begins before the room opens', () => {
    const rooms = [{ ...hall, opensAt: '09:01' }];
    expect(clashes({ rooms }, panel('a'))).toMatchObject([
      {
        kind: 'before-room-opens',
        sentence: {
          en: '“Title a” (Tuesday 15 June, 09:00 to 10:00) begins before Plenary hall opens at 09:01.',
          fr: '«\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00) commence avant que Salle plénière n’ouvre à 09:01.',
        },
      },
    ]);
    expect(kinds({ rooms }, panel('a', { startsAt: at(1) }))).toEqual([]);
  });

  it('warns of what lies outside the hours of the conference', () => {
    const sentences = (hours: Partial<ClashSettings>) =>
      clashes(hours, panel('a')).map(({ sentence }) => sentence);
    expect(sentences({ opensAt: '09:30' })).toEqual([
      {
        en: '“Title a” (Tuesday 15 June, 09:00 to 10:00) begins before the conference opens at 09:30.',
        fr: '«\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00) commence avant l’ouverture de la conférence à 09:30.',
      },
    ]);
    expect(sentences({ closesAt: '09:59' })).toEqual([
      {
        en: '“Title a” (Tuesday 15 June, 09:00 to 10:00) ends after the conference closes at 09:59.',
        fr: '«\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00) se termine après la fermeture de la conférence à 09:59.',
      },
    ]);
    expect(sentences({ opensAt: '09:15', closesAt: '09:45' })).toEqual([
      {
        en: '“Title a” (Tuesday 15 June, 09:00 to 10:00) begins before the conference opens at 09:15 and ends after it closes at 09:45.',
        fr: '«\u00A0Titre a\u00A0» (mardi 15 juin, de 09:00 à 10:00) commence avant l’ouverture de la conférence à 09:15 et se termine après sa fermeture à 09:45.',
      },
    ]);
    expect(sentences({ opensAt: '09:00', closesAt: '10:00' })).toEqual([]);
    const night = panel('a', { startsAt: at(14 * 60), endsAt: at(17 * 60) });
    expect(kinds({ closesAt: '23:30' }, night)).toEqual(['outside-hours']);
  });

  it('lets ceremonies last longer, and social events take place at any hour', () => {
    const hours = { opensAt: '09:30', closesAt: '09:45' };
    expect(kinds(hours, panel('a', { format: 'social' }))).toEqual([]);
    expect(kinds(hours, panel('a', { format: 'ceremony', startsAt: at(30) }))).toEqual([]);
    expect(kinds(hours, panel('a', { format: 'ceremony' }))).toEqual(['outside-hours']);
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
