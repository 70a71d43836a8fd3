import fc from 'fast-check';
import type { Spot, Target, Way } from './moves-model.js';

export const PANELS = 5;
export const EXCLUSIVE = [true, true, false];
/** The speakers of each panel: some have two. */
export const SPEAKERS = [[0], [0, 1], [1], [], [2]];

export type Action =
  | { do: 'move'; who: number; targets: Target[]; stale: boolean }
  | { do: 'swap'; who: number; one: number; other: number }
  | { do: 'shift'; who: number; from: number; room: number | null; minutes: number }
  | { do: Way; who: number }
  | { do: 'lock'; panel: number; locked: boolean }
  | { do: 'publish' };

const who = fc.constantFrom(0, 1);
const panel = fc.nat({ max: PANELS - 1 });
const spot: fc.Arbitrary<Spot> = fc.record({
  room: fc.constantFrom<number | null>(0, 1, 2, null),
  start: fc.integer({ min: 4, max: 12 }).map((steps) => steps * 30),
});
const target: fc.Arbitrary<Target> = fc.record(
  { panel, to: fc.option(spot, { freq: 5 }), minutes: fc.constantFrom(30, 60) },
  { requiredKeys: ['panel', 'to'] },
);
/** One deed of an organiser; moves and undos are the most frequent. */
export const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      who,
      targets: fc.uniqueArray(target, { minLength: 1, maxLength: 3, selector: (t) => t.panel }),
      stale: fc.nat({ max: 9 }).map((dice) => dice === 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(panel, { minLength: 2, maxLength: 2 }).chain(([one, other]) =>
      fc.record({
        do: fc.constant('swap' as const),
        who,
        one: fc.constant(one!),
        other: fc.constant(other!),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('shift' as const),
      who,
      from: fc.integer({ min: 0, max: 300 }),
      room: fc.constantFrom<number | null>(0, 1, null),
      minutes: fc.constantFrom(-10, 5, 30),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom<Way>('undo'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom<Way>('redo'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('lock' as const), panel, locked: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
);
