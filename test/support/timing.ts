/**
 * The shortest time of some work in milliseconds; a slow look is repeated, because others may use the machine. Ends at
 * the first that is quick enough: work that has become slow is slow every time.
 */
export async function quickestOf(
  work: () => Promise<unknown>,
  { enough, runs }: { enough: number; runs: number },
): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs && best >= enough; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * How many times slower one of two kinds of work is than the other, by the shortest time of each. They take turns, so
 * that others who use the machine delay both; ends at the first turn, from the fifth on, after which they are near enough.
 */
export async function differenceOf(
  works: readonly [(turn: number) => Promise<unknown>, (turn: number) => Promise<unknown>],
  { enough, turns }: { enough: number; turns: number },
): Promise<number> {
  const best = [Infinity, Infinity];
  let difference = Infinity;
  for (let turn = 0; turn < turns && (turn < 5 || difference >= enough); turn += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work(turn);
      best[index] = Math.min(best[index]!, performance.now() - start);
    }
    difference = Math.max(...best) / Math.min(...best);
  }
  return difference;
}
