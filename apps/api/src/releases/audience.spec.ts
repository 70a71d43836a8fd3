import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience, AudienceMember } from '#shared/programme/audience';
import type { Change } from '#shared/releases/changes';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { DraftPanel } from '../programme/timetable/draft.js';
import { changesSeenBy, covers, seenBy, seenByAll, seenBySpeaker } from './audience.js';
import { changesBetween } from './changes.js';
import { tombstoneEnd } from './gone-panels.js';
import { both, draft, draftPanel, placed, Publisher } from './sample-draft.spec-support.js';

const MILITARY: Audience = { categories: ['military'], nations: [] };
const FRENCH: Audience = { categories: [], nations: ['FR'] };
const FRENCH_INDUSTRY: Audience = { categories: ['industry'], nations: ['FR'] };
const AUDIENCES = [null, MILITARY, FRENCH, FRENCH_INDUSTRY];

const GERMAN_OFFICER: AudienceMember = { category: 'military', nation: 'DE' };
const FRENCH_ENGINEER: AudienceMember = { category: 'industry', nation: 'FR' };
const ITALIAN_JOURNALIST: AudienceMember = { category: 'media', nation: 'IT' };
const READERS = [null, GERMAN_OFFICER, FRENCH_ENGINEER, ITALIAN_JOURNALIST];

/** The second of a row of releases. */
const at = (release: number) => `2027-06-01T10:00:${String(release).padStart(2, '0')}Z`;

const SPEAKS = { parts: [{ id: 'part', speakerId: 'bob', role: 'panellist' as const }] };

describe('an audience', () => {
  it('covers another one exactly when it admits all whom that one admits', () => {
    expect(AUDIENCES.map((wide) => AUDIENCES.map((narrow) => covers(wide, narrow)))).toEqual([
      [true, true, true, true],
      [false, true, false, false],
      [false, false, true, true],
      [false, false, false, true],
    ]);
    const wide = { categories: ['industry', 'military'], nations: [] };
    expect([covers(wide, MILITARY), covers(MILITARY, wide)]).toEqual([true, false]);
  });
});

describe('a panel for some', () => {
  const open = draftPanel('open');
  const restricted = draftPanel('restricted', {
    ...SPEAKS,
    audience: MILITARY,
    slot: placed('room-2', 10),
  });

  it('leaves to everybody else the very document in which it does not exist', () => {
    const whole = new Publisher().publish(draft([open, restricted]), at(1));
    const without = new Publisher().publish(draft([open]), at(1));
    expect(seenBy(whole, GERMAN_OFFICER).panels.map(({ id }) => id)).toEqual([
      'open',
      'restricted',
    ]);
    expect(seenBy(whole, null)).toEqual(without);
    expect(seenBy(whole, FRENCH_ENGINEER)).toEqual(without);
  });

  it('is seen by those whom it is for and by its speakers, with its speakers', () => {
    const whole = new Publisher().publish(draft([open, restricted]), at(1));
    expect(seenBy(whole, GERMAN_OFFICER)).toEqual(whole);
    expect(seenByAll(whole)).toEqual(whole);
    expect(seenBySpeaker(whole, 'bob')).toEqual(whole);
    expect(seenBySpeaker(whole, 'ann')).toEqual(seenBy(whole, null));
    const beside = { id: 'beside', speakerId: 'ann', role: 'moderator' as const };
    const shared = { ...restricted, parts: [...SPEAKS.parts, beside] };
    const together = new Publisher().publish(draft([open, shared]), at(1));
    expect(seenBySpeaker(together, 'bob')).toEqual(together);
  });

  it('makes no release for the public that has no other difference', () => {
    const publisher = new Publisher();
    const first = publisher.publish(draft([open]), at(1));
    const second = publisher.publish(draft([open, restricted]), at(2));
    const moved = { ...restricted, slot: placed('room-2', 11) };
    const third = publisher.publish(draft([open, moved]), at(3));
    expect([seenBy(second, null), seenBy(third, null)]).toEqual([first, first]);
    expect(seenBy(third, GERMAN_OFFICER)).toMatchObject({ number: 3, publishedAt: at(3) });
  });

  it('is cancelled to those who may no longer see it, as they last saw it, and goes on for the others', () => {
    const publisher = new Publisher();
    publisher.publish(draft([open, { ...restricted, audience: null }]), at(1));
    const renamed = { ...restricted, title: both('Inner circle') };
    const whole = publisher.publish(draft([open, renamed]), at(2));
    const outside = seenBy(whole, null);
    expect(outside.panels.map(({ id }) => id)).toEqual(['open']);
    expect(outside.cancelled).toMatchObject([
      { id: 'restricted', title: restricted.title, cancelledAt: at(2), calendar: { sequence: 1 } },
    ]);
    const inside = seenBy(whole, GERMAN_OFFICER);
    expect(inside.cancelled).toEqual([]);
    expect(inside.panels.find(({ id }) => id === 'restricted')).toMatchObject({
      title: renamed.title,
      calendar: { sequence: 1 },
    });
  });

  it('is cancelled among others in the order of their times, as changes are in that of their kinds', () => {
    const early = draftPanel('early', { audience: MILITARY, slot: placed('room-1', 8) });
    const panels = [restricted, open, early];
    const publisher = new Publisher();
    const before = publisher.publish(
      draft(panels.map((one) => ({ ...one, audience: null }))),
      at(1),
    );
    const moved = { ...open, slot: placed('room-2', 15) };
    const whole = publisher.publish(draft([restricted, moved, early]), at(2));
    expect(seenBy(whole, null).cancelled.map(({ id }) => id)).toEqual(['early', 'restricted']);
    const changes = changesSeenBy(changesBetween(before, whole), null, ['en', 'fr']);
    expect(changes.map(({ kind, panelId }) => `${kind} ${panelId}`)).toEqual([
      'moved open',
      'cancelled early',
      'cancelled restricted',
    ]);
  });

  it('does not tell those who see it only now where it was before', () => {
    const publisher = new Publisher();
    publisher.publish(draft([restricted]), at(1));
    publisher.publish(draft([{ ...restricted, slot: placed('room-2', 11) }]), at(2));
    const opened = { ...restricted, audience: null, slot: placed('room-2', 12) };
    const whole = publisher.publish(draft([opened]), at(3));
    expect(seenBy(whole, null).panels[0]!.movedFrom).toBeNull();
  });
});

/** One panel beside an open one, as each release has it; null: not in it. */
type State = { hour: number; audience: Audience | null; title: string } | null;

const row: fc.Arbitrary<State[]> = fc.array(
  fc.option(
    fc.record({
      hour: fc.integer({ min: 8, max: 9 }),
      audience: fc.constantFrom(...AUDIENCES),
      title: fc.constantFrom('Talk', 'Debate'),
    }),
  ),
  { minLength: 2, maxLength: 7 },
);

function panelsOf(is: State): DraftPanel[] {
  const open = draftPanel('open', { slot: placed('room-1', 14) });
  if (!is) return [open];
  const { hour, audience, title } = is;
  const slot = placed('room-2', hour);
  return [open, draftPanel('panel', { ...SPEAKS, audience, slot, title: both(title) })];
}

function releasesOf(states: readonly State[]): ReleaseDocument[] {
  const publisher = new Publisher();
  return states.map((is, index) => publisher.publish(draft(panelsOf(is)), at(index + 1)));
}

/** Every two releases that follow one another, as one of the readers sees them. */
function eachStep(
  states: readonly State[],
  check: (before: ReleaseDocument, after: ReleaseDocument) => void,
): void {
  const releases = releasesOf(states);
  for (const reader of READERS) {
    const seen = releases.map((whole) => seenBy(whole, reader));
    for (const [index, after] of seen.slice(1).entries()) check(seen[index]!, after);
  }
}

describe('to every reader, through any row of releases', () => {
  it('no entry of a calendar vanishes before its time', () => {
    fc.assert(
      fc.property(row, (states) => {
        eachStep(states, (before, after) => {
          const there = new Set([...after.panels, ...after.cancelled].map(({ id }) => id));
          const over = before.cancelled.filter(
            (panel) => tombstoneEnd(panel) <= Date.parse(after.publishedAt),
          );
          const known = [...before.panels, ...before.cancelled].filter(
            (panel) => !over.includes(panel as (typeof over)[number]),
          );
          expect(known.filter(({ id }) => !there.has(id))).toEqual([]);
        });
      }),
    );
  });

  it('sequences never fall, and rise with start, end, place and status', () => {
    fc.assert(
      fc.property(row, (states) => {
        eachStep(states, (before, after) => {
          const entries = (document: ReleaseDocument) => [
            ...document.panels.map((panel) => ({ ...panel, status: 'confirmed' })),
            ...document.cancelled.map((panel) => ({ ...panel, status: 'cancelled' })),
          ];
          const earlier = new Map(entries(before).map((entry) => [entry.id, entry]));
          for (const entry of entries(after)) {
            const known = earlier.get(entry.id);
            if (!known) continue;
            const core = ({ startsAt, endsAt, roomId, status }: typeof entry) =>
              [startsAt, endsAt, roomId, status].join(' ');
            const isSame = core(entry) === core(known);
            const { sequence } = known.calendar;
            expect(entry.calendar.sequence).toBeGreaterThanOrEqual(
              isSame ? sequence : sequence + 1,
            );
          }
        });
      }),
    );
  });

  it('changes are those between what was seen and what is', () => {
    fc.assert(
      fc.property(row, (states) => {
        const releases = releasesOf(states);
        for (const [index, after] of releases.slice(1).entries()) {
          const before = releases[index]!;
          const changes = changesBetween(before, after);
          for (const reader of READERS) {
            const expected = changesBetween(seenBy(before, reader), seenBy(after, reader));
            const named = expected.map(withoutAudience);
            expect(changesSeenBy(changes, reader, ['en', 'fr'])).toEqual(
              named.filter(({ kind, edited }) => kind !== 'edited' || edited.length > 0),
            );
          }
        }
      }),
    );
  });
});

/** As whoever is no organiser sees it: whom it is for is not theirs to know. */
function withoutAudience(change: Change): Change {
  const seen = { ...change, edited: change.edited.filter((name) => name !== 'audience') };
  delete seen.audience;
  return seen;
}
