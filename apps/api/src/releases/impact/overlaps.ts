import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';

/** Two panels that share time, each named once. */
export type PanelPair = readonly [ReleasedPanel, ReleasedPanel];

/** All pairs of panels that share time, whatever their rooms: a step for each pair, after sorting. */
export function overlappingPairs(panels: readonly ReleasedPanel[]): PanelPair[] {
  const pairs: PanelPair[] = [];
  let open: ReleasedPanel[] = [];
  for (const next of panels.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    open = open.filter((earlier) => earlier.endsAt > next.startsAt);
    for (const earlier of open) pairs.push([earlier, next]);
    open.push(next);
  }
  return pairs;
}

export function shareTime(one: ReleasedPanel, other: ReleasedPanel): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The pairs that did not share time in the release before: who has both in their agenda gets a clash. */
export function newPairs(
  pairs: readonly PanelPair[],
  previous: ReleaseDocument | null,
): PanelPair[] {
  const before = new Map(previous?.panels.map((panel) => [panel.id, panel]));
  return pairs.filter(([one, other]) => {
    const [first, second] = [before.get(one.id), before.get(other.id)];
    return !first || !second || !shareTime(first, second);
  });
}

/** Speakers (by id) who have to be in both panels of a pair and had not before, by panel. */
export function newSpeakerClashes(
  pairs: readonly PanelPair[],
  previous: ReleaseDocument | null,
): Map<string, Set<string>> {
  const before = new Map(previous?.panels.map((panel) => [panel.id, panel]));
  const found = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const [first, second] = [before.get(one.id), before.get(other.id)];
    for (const { speakerId } of one.parts) {
      if (!speaks(other, speakerId)) continue;
      if (first && second && shareTime(first, second)) {
        if (speaks(first, speakerId) && speaks(second, speakerId)) continue;
      }
      for (const { id } of [one, other]) found.set(id, (found.get(id) ?? new Set()).add(speakerId));
    }
  }
  return found;
}

function speaks({ parts }: ReleasedPanel, speakerId: string): boolean {
  return parts.some((part) => part.speakerId === speakerId);
}
