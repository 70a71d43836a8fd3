import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClashes } from './clashes.js';
import type { Draft } from './draft.js';
import { anyDraft, sampleDraft, type SamplePanel } from './draft.spec-support.js';

/** Every clash by the definition alone: all pairs, compared minute for minute. */
function clashesByDefinition(draft: Draft): string[] {
  const personOf = new Map(draft.speakers.map(({ id, personId }) => [id, personId]));
  const exclusive = new Set(draft.rooms.filter((room) => room.exclusive).map(({ id }) => id));
  const accepted = (partId: string, panelId: string) =>
    draft.acceptances.some((word) => word.partId === partId && word.otherPanelId === panelId);
  const found: string[] = [];
  for (const [index, one] of draft.panels.entries()) {
    for (const other of draft.panels.slice(index + 1)) {
      if (!one.slot || !other.slot) continue;
      if (one.slot.startsAt >= other.slot.endsAt || other.slot.startsAt >= one.slot.endsAt)
        continue;
      const pair = [one.id, other.id].sort().join(':');
      const { roomId } = one.slot;
      if (roomId && roomId === other.slot.roomId && exclusive.has(roomId)) {
        found.push(`room:${roomId}:${pair} open`);
      }
      for (const a of one.parts) {
        for (const b of other.parts) {
          const person = personOf.get(a.speakerId);
          if (person !== personOf.get(b.speakerId)) continue;
          const isAccepted = accepted(a.id, other.id) || accepted(b.id, one.id);
          found.push(`speaker:${person}:${pair} ${isAccepted ? 'accepted' : 'open'}`);
        }
      }
    }
  }
  return found.sort();
}

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
      id: 'speaker:person-ada:one:two',
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

  it('takes less than 20 ms for 943 sessions', () => {
    const draft = sampleDraft(bigProgramme(943));
    findClashes(draft);
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      expect(findClashes(draft).length).toBeGreaterThan(0);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[4]).toBeLessThan(20);
  });
});

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
