import { isDeepStrictEqual } from 'node:util';

/** `ours`: it stays as it is here. `both`: the source and the organisers changed it, each to something else. */
export type Settled = 'same' | 'theirs' | 'ours' | 'both';

/** What becomes of a value, by what the source said last time (undefined: nothing), what it says, and what is here. */
export function settle(said: unknown, theirs: unknown, ours: unknown): Settled {
  if (isDeepStrictEqual(theirs, ours)) return 'same';
  if (said === undefined) return 'theirs';
  if (isDeepStrictEqual(said, theirs)) return 'ours';
  return isDeepStrictEqual(said, ours) ? 'theirs' : 'both';
}

/** A list whose items come and go on both sides: what either side added or took away since the last import. */
export function settleList(
  said: readonly string[],
  theirs: readonly string[],
  ours: readonly string[],
): string[] {
  const [before, there, here] = [new Set(said), new Set(theirs), new Set(ours)];
  const isKept = (id: string) => (before.has(id) ? there.has(id) && here.has(id) : true);
  const sourceMoved = !isDeepStrictEqual(
    said.filter((id) => there.has(id)),
    theirs.filter((id) => before.has(id)),
  );
  const [first, second] =
    sourceMoved || isDeepStrictEqual(said, ours) ? [theirs, ours] : [ours, theirs];
  return [...new Set([...first, ...second])].filter(isKept);
}
