import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { buildDocument } from '../release-document.js';
import { draft, draftPanel, draftSpeaker, placed } from '../sample-draft.spec-support.js';
import { newPairs, newSpeakerClashes, overlappingPairs } from './overlaps.js';

const SPEAKERS = ['ann', 'bob', 'eve'];

interface Plan {
  /** Hour, or null for unplaced. */
  hour: number | null;
  hours: number;
  speakers: string[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  hour: fc.option(fc.integer({ min: 6, max: 12 })),
  hours: fc.integer({ min: 1, max: 3 }),
  speakers: fc.subarray(SPEAKERS),
});
const plans = fc.array(plan, { minLength: 6, maxLength: 6 });

function released(row: readonly Plan[]): ReleaseDocument {
  const panels = row.map(({ hour, hours, speakers }, index) =>
    draftPanel(`panel-${index}`, {
      slot: hour === null ? null : placed(null, hour, hours),
      parts: speakers.map((speakerId) => ({
        id: `${index}-${speakerId}`,
        speakerId,
        role: 'panellist' as const,
      })),
    }),
  );
  return buildDocument(draft(panels, { speakers: SPEAKERS.map((id) => draftSpeaker(id)) }), {
    previous: null,
    revisions: new Map(),
    number: 1,
    now: '2027-01-01T00:00:00Z',
    notes: { en: '', fr: '' },
  });
}

/** Both at once at any moment: minute by minute. */
function clash(one: Plan | undefined, other: Plan | undefined): boolean {
  if (!one || !other || one.hour === null || other.hour === null) return false;
  for (let hour = 0; hour < 24; hour += 1) {
    const within = (each: Plan) => hour >= each.hour! && hour < each.hour! + each.hours;
    if (within(one) && within(other)) return true;
  }
  return false;
}

const names = (one: number, other: number) => [`panel-${one}`, `panel-${other}`].join(' ');

function everyPair(): [number, number][] {
  return [0, 1, 2, 3, 4, 5].flatMap((one) =>
    [0, 1, 2, 3, 4, 5]
      .filter((other) => other > one)
      .map((other): [number, number] => [one, other]),
  );
}

describe('new overlaps between two releases', () => {
  it('are exactly the pairs that share time now and did not before', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const [previous, next] = [released(before), released(after)];
        const found = newPairs(overlappingPairs(next.panels), previous).map(([one, other]) =>
          [one.id, other.id].toSorted((a, b) => (a < b ? -1 : 1)).join(' '),
        );
        const expected = everyPair()
          .filter(
            ([one, other]) => clash(after[one], after[other]) && !clash(before[one], before[other]),
          )
          .map(([one, other]) => names(one, other));
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });

  it('are all pairs that share time when nothing was published', () => {
    fc.assert(
      fc.property(plans, (row) => {
        const { panels } = released(row);
        const expected = everyPair().filter(([one, other]) => clash(row[one], row[other]));
        for (const inSomeOrder of [panels, panels.toReversed()]) {
          const pairs = overlappingPairs(inSomeOrder);
          expect(newPairs(pairs, null)).toHaveLength(expected.length);
          for (const [one, other] of pairs) expect(one.startsAt <= other.startsAt).toBe(true);
        }
      }),
    );
  });

  it('touch everybody who is in both when nothing was published', () => {
    const both = { hour: 9, hours: 1, speakers: ['ann'] };
    const pairs = overlappingPairs(released([both, both]).panels);
    expect(newSpeakerClashes(pairs, null)).toEqual(
      new Map(['panel-0', 'panel-1'].map((id) => [id, new Set(['ann'])])),
    );
  });

  it('touch the speakers who are in both now and were not in both at once before', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const [previous, next] = [released(before), released(after)];
        const found = newSpeakerClashes(overlappingPairs(next.panels), previous);
        for (const index of [0, 1, 2, 3, 4, 5]) {
          const expected = SPEAKERS.filter((speaker) =>
            everyPair().some(([one, other]) => {
              if (one !== index && other !== index) return false;
              const inBoth = (row: Plan[]) =>
                clash(row[one], row[other]) &&
                row[one]!.speakers.includes(speaker) &&
                row[other]!.speakers.includes(speaker);
              return inBoth(after) && !inBoth(before);
            }),
          );
          expect(found.get(`panel-${index}`) ?? new Set()).toEqual(new Set(expected));
        }
      }),
    );
  });
});
