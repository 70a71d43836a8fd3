import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClashes } from './clashes.js';
import type { Draft } from './draft.js';
import { anyDraft, sampleDraft } from './draft.spec-support.js';
import { acceptanceLookup, overlapAccepted } from './overlap-acceptance.js';

/** What the exclusion constraint of a release refuses: two rows that share person and time, neither exempt. */
function constraintRefuses(draft: Draft, exempt: ReadonlySet<string>): boolean {
  const personOf = new Map(draft.speakers.map(({ id, personId }) => [id, personId]));
  const rows = draft.panels.flatMap(({ slot, parts }) =>
    parts
      .filter((part) => slot && !exempt.has(part.id))
      .map((part) => ({ person: personOf.get(part.speakerId), ...slot! })),
  );
  return rows.some((one, index) =>
    rows
      .slice(index + 1)
      .some(
        (other) =>
          one.person === other.person && one.startsAt < other.endsAt && other.startsAt < one.endsAt,
      ),
  );
}

const blockingSpeakerClashes = (draft: Draft) =>
  findClashes(draft).filter(({ kind, accepted }) => kind === 'speaker' && !accepted);

describe('the word of an organiser on a clash of a speaker', () => {
  const word = { partId: 'one/ada', otherPanelId: 'two', reason: 'By video', by: 'Eve', at: '' };
  const find = acceptanceLookup([word]);
  const one = { id: 'one', partId: 'one/ada' };
  const two = { id: 'two', partId: 'two/ada' };

  it('is found from either side, and for no other pair', () => {
    expect([find([one, two]), find([two, one])]).toEqual([word, word]);
    expect(find([one, { id: 'three', partId: 'three/ada' }])).toBeUndefined();
    expect(find([{ id: 'one', partId: 'one/ben' }, two])).toBeUndefined();
  });

  it('is none where a clash has one side, or is not about a part', () => {
    expect([find([]), find([one])]).toEqual([undefined, undefined]);
    expect(find([{ id: 'one', partId: null }, two])).toBeUndefined();
  });
});

describe('overlapAccepted', () => {
  const overlapping = ['one', 'two'].map((id) => ({ id, room: id, speakers: ['ada'] }));

  it('exempts the part that was accepted, and only that one', () => {
    expect(overlapAccepted(sampleDraft(overlapping, [['one/ada', 'two']]))).toEqual(
      new Set(['one/ada']),
    );
    expect(overlapAccepted(sampleDraft(overlapping, [['two/ada', 'one']]))).toEqual(
      new Set(['two/ada']),
    );
  });

  it('exempts no part whose overlap is gone', () => {
    const apart = [overlapping[0]!, { ...overlapping[1]!, start: 60 }];
    expect(overlapAccepted(sampleDraft(apart, [['one/ada', 'two']]))).toEqual(new Set());
  });

  it('exempts no part that has one more overlap which nobody accepted', () => {
    const panels = [...overlapping, { id: 'three', room: 'three', speakers: ['ada'] }];
    const draft = sampleDraft(panels, [['one/ada', 'two']]);
    expect(overlapAccepted(draft)).toEqual(new Set());
    expect(constraintRefuses(draft, overlapAccepted(draft))).toBe(true);
  });

  it('leaves the constraint and the list of clashes agreed on any draft', () => {
    let refusals = 0;
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const refused = constraintRefuses(draft, overlapAccepted(draft));
        refusals += Number(refused);
        expect(refused).toBe(blockingSpeakerClashes(draft).length > 0);
      }),
      { numRuns: 1000 },
    );
    expect(refusals).toBeGreaterThan(50);
  });

  it('lets a draft through of which every overlap is accepted, whoever holds the word', () => {
    const whole = fc.tuple(anyDraft, fc.infiniteStream(fc.boolean())).map(([draft, sides]) => ({
      ...draft,
      acceptances: findClashes(draft)
        .filter(({ kind }) => kind === 'speaker')
        .map(({ panels: [first, second] }) => {
          const [holder, other] = sides.next().value ? [first!, second!] : [second!, first!];
          return { partId: holder.partId!, otherPanelId: other.id, reason: '', by: '', at: '' };
        }),
    }));
    fc.assert(
      fc.property(whole, (draft) => {
        expect(constraintRefuses(draft, overlapAccepted(draft))).toBe(false);
      }),
    );
  });
});
