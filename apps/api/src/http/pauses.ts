import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of rendering before other work gets its turn, in milliseconds. */
const SLICE = 12;

/** Gives way to other work whenever a slice is over; to be called between small pieces of a large work. */
export function pauses(): () => Promise<void> | undefined {
  let end = performance.now() + SLICE;
  const pause = async () => {
    await nextTurn();
    end = performance.now() + SLICE;
  };
  return () => (performance.now() < end ? undefined : pause());
}
