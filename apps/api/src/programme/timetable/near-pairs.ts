import { isBefore, type PlacedPanel } from '#shared/programme/placement-clashes';

/**
 * The pairs of panels that may clash: in one room at the same time, or with a speaker in common and less than `reach`
 * milliseconds apart. Sweeps along time and meets each panel with those still open: n log n, and a step for each pair.
 */
export function nearPairs(
  panels: readonly PlacedPanel[],
  reach: number,
): [PlacedPanel, PlacedPanel][] {
  const inTime = panels.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const open = new Map<string, PlacedPanel[]>();
  const pairs: [PlacedPanel, PlacedPanel][] = [];
  for (const panel of inTime) {
    const met = new Set<PlacedPanel>();
    for (const [key, after] of keysOf(panel, reach)) {
      const still = (open.get(key) ?? []).filter(({ endsAt }) => endsAt + after > panel.startsAt);
      for (const earlier of still) met.add(earlier);
      still.push(panel);
      open.set(key, still);
    }
    for (const earlier of met) pairs.push([earlier, panel]);
  }
  return pairs;
}

/** What a panel occupies, each with how long after its end it still matters. */
function keysOf({ roomId, speakers }: PlacedPanel, reach: number): [string, number][] {
  const ofSpeakers = speakers.map(({ id }): [string, number] => [`speaker ${id}`, reach]);
  return roomId === null ? ofSpeakers : [[`room ${roomId}`, 0], ...ofSpeakers];
}
