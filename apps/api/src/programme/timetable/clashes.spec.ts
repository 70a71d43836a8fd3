import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlacementRules } from '#shared/programme/placement-clashes';
import { findClashes, placedPanels } from './clashes.js';
import { clashesByDefinition } from './clashes-by-definition.spec-support.js';
import {
  anyDraft,
  sampleDraft,
  type SampleLimits,
  type SamplePanel,
} from './draft.spec-support.js';

describe('findClashes', () => {
  it('names both sessions of a double-booked room with their times', () => {
    const [clash, ...others] = findClashes(
      sampleDraft([
        { id: 'late', room: 'hall', start: 30 },
        { id: 'early', room: 'hall', start: 0 },
      ]),
    );
    expect(others).toEqual([]);
    expect(clash).toEqual({
      id: 'room:hall:early:late',
      kind: 'room',
      grade: 'stop',
      sentence: {
        en: '“Title early” (Tuesday 15 June, 09:00 to 10:00) and “Title late” (Tuesday 15 June, 09:30 to 10:30) are both in hall at the same time.',
        fr: '«\u00A0Title early (fr)\u00A0» (mardi 15 juin, de 09:00 à 10:00) et «\u00A0Title late (fr)\u00A0» (mardi 15 juin, de 09:30 à 10:30) ont lieu au même moment dans la même salle\u00A0: hall (fr).',
      },
      panels: [
        {
          id: 'early',
          title: { en: 'Title early', fr: 'Title early (fr)' },
          startsAt: '2027-06-15T09:00:00+02:00',
          endsAt: '2027-06-15T10:00:00+02:00',
          partId: null,
        },
        {
          id: 'late',
          title: { en: 'Title late', fr: 'Title late (fr)' },
          startsAt: '2027-06-15T09:30:00+02:00',
          endsAt: '2027-06-15T10:30:00+02:00',
          partId: null,
        },
      ],
      roomId: 'hall',
      speakerId: null,
      accepted: null,
    });
  });

  it('names a speaker who has two sessions at once', () => {
    const [clash] = findClashes(
      sampleDraft([
        { id: 'one', room: 'a', speakers: ['ada'] },
        { id: 'two', room: 'b', start: 59, speakers: ['ben', 'ada'] },
      ]),
    );
    expect(clash).toMatchObject({
      id: 'speaker:ada:one:two',
      kind: 'speaker',
      sentence: {
        en: 'Sample ada takes part in “Title one” (Tuesday 15 June, 09:00 to 10:00) and in “Title two” (Tuesday 15 June, 09:59 to 10:59) at the same time.',
        fr: 'Sample ada intervient au même moment dans «\u00A0Title one (fr)\u00A0» (mardi 15 juin, de 09:00 à 10:00) et dans «\u00A0Title two (fr)\u00A0» (mardi 15 juin, de 09:59 à 10:59).',
      },
      panels: [{ partId: 'one/ada' }, { partId: 'two/ada' }],
      roomId: null,
      speakerId: 'ada',
    });
  });

  it('lets one session begin when another ends', () => {
    const panels = [
      { id: 'one', room: 'a', speakers: ['ada'] },
      { id: 'two', room: 'a', start: 60, speakers: ['ada'] },
    ];
    expect(findClashes(sampleDraft(panels))).toEqual([]);
  });

  it('finds no room clash in open spaces, across all rooms, or without a slot', () => {
    for (const room of ['open-foyer', null, undefined]) {
      const panels = ['one', 'two'].map((id) => (room === undefined ? { id } : { id, room }));
      expect(findClashes(sampleDraft(panels))).toEqual([]);
    }
  });

  it('shows the acceptance of either side', () => {
    const panels = ['one', 'two'].map((id) => ({ id, room: id, speakers: ['ada'] }));
    for (const word of [
      ['one/ada', 'two'],
      ['two/ada', 'one'],
    ] as const) {
      const [clash] = findClashes(sampleDraft(panels, [[...word]]));
      expect(clash?.accepted).toEqual({
        reason: 'The second half only',
        by: 'Sample organiser',
        at: '2027-01-01T00:00:00Z',
      });
    }
    const [other] = findClashes(sampleDraft(panels, [['one/ada', 'one']]));
    expect(other?.accepted).toBeNull();
  });

  it('tells the day of each session that begins on another one', () => {
    const [clash] = findClashes(
      sampleDraft([
        { id: 'night', room: 'a', start: 14 * 60, minutes: 180 },
        { id: 'after', room: 'a', start: 16 * 60 },
      ]),
    );
    expect(clash?.sentence.en).toContain('(Tuesday 15 June, 23:00 to 02:00)');
    expect(clash?.sentence.en).toContain('(Wednesday 16 June, 01:00 to 02:00)');
  });

  it('agrees with the definition on any draft', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const clashes = findClashes(draft);
        const found = clashes.map(({ id, accepted }) => `${id} ${accepted ? 'accepted' : 'open'}`);
        expect(found.sort()).toEqual(clashesByDefinition(draft));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the draft', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const turned = {
          ...draft,
          panels: draft.panels.toReversed(),
          speakers: draft.speakers.toReversed(),
          rooms: draft.rooms.toReversed(),
        };
        expect(findClashes(turned)).toEqual(findClashes(draft));
      }),
    );
  });

  it('agrees with the rules that a browser asks for one session', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { limits, conference, rooms } = draft;
        const rules = new PlacementRules({
          ...limits,
          timeZone: conference.timeZone,
          rooms,
          limits: limits.availability,
        });
        const all = findClashes(draft);
        const panels = placedPanels(draft);
        for (const panel of panels) {
          const own = all.filter((clash) => clash.panels.some(({ id }) => id === panel.id));
          const asked = rules.clashesOf({ ...panel }, panels);
          expect(asked.map((clash) => ({ ...clash, accepted: null }))).toEqual(
            own.map((clash) => ({ ...clash, accepted: null })),
          );
        }
      }),
    );
  });

  it('answers a browser in less than 2 ms for one of 943 sessions', () => {
    const draft = sampleDraft(bigProgramme(943), [], BUSY);
    const rules = new PlacementRules({
      ...draft.limits,
      timeZone: 'Europe/Paris',
      rooms: draft.rooms,
      limits: draft.limits.availability,
    });
    const panels = placedPanels(draft);
    let found = 0;
    const times = panels.slice(0, 200).map((panel) => {
      const start = performance.now();
      const tried = { ...panel, id: 'tried', startsAt: panel.startsAt + 300_000 };
      found += rules.clashesOf(tried, panels).length;
      return performance.now() - start;
    });
    expect(found).toBeGreaterThan(200);
    expect(times.sort((a, b) => a - b)[100]).toBeLessThan(2);
  });

  it('takes less than 20 ms for 943 sessions', () => {
    const draft = sampleDraft(bigProgramme(943), [], BUSY);
    findClashes(draft);
    // Its own time on a processor, and the best of some rounds: other programs of the machine do not count.
    const spent = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
    const times = Array.from({ length: 15 }, () => {
      const start = spent();
      expect(findClashes(draft).length).toBeGreaterThan(0);
      return spent() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

/** Settings of a large conference, of which some warn. */
const BUSY: SampleLimits = {
  changeoverMinutes: 5,
  opensAt: '08:30',
  closesAt: '19:00',
  availability: ['s1', 's5'].map((id) => ({
    kind: 'speaker',
    id,
    intervals: [{ startsAt: '2027-06-15T10:00:00Z', endsAt: '2027-06-15T11:00:00Z' }],
  })),
  rooms: { 'room-1': { capacity: 10, opensAt: '09:30' } },
};

/** A large real programme's shape: 35 rooms, two days, a few speakers at two places at once. */
function bigProgramme(count: number): SamplePanel[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    room: `room-${index % 35}`,
    start: Math.floor(index / 35) * 30,
    minutes: 30,
    speakers: [`s${index}`, `s${index % 900}`].filter((id, at, all) => all.indexOf(id) === at),
  })).map((panel, index) =>
    index % 300 === 0 ? { ...panel, minutes: 45, speakers: [...panel.speakers, 'x'] } : panel,
  );
}
