import { describe, expect, it } from 'vitest';
import {
  ada,
  at,
  clashes,
  hall,
  iso,
  kinds,
  panel,
  settings,
} from './placed-panels.spec-support.js';
import { type ClashSettings, PlacementRules } from './placement-clashes.js';

describe('what a session clashes with alone', () => {
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
});
