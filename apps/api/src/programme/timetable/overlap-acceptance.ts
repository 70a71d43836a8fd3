import type { ClashPanel } from '#shared/programme/clashes';
import type { Draft, OverlapAcceptance } from './draft.js';
import { personOverlaps } from './overlaps.js';

/** Finds the organiser's word on the two sides of a speaker's clash: on the part of either panel, for the other. */
export function acceptanceLookup(
  acceptances: readonly OverlapAcceptance[],
): (sides: readonly Pick<ClashPanel, 'id' | 'partId'>[]) => OverlapAcceptance | undefined {
  const known = new Map(acceptances.map((word) => [key(word.partId, word.otherPanelId), word]));
  return ([first, second]) => {
    if (!first?.partId || !second?.partId) return undefined;
    return known.get(key(first.partId, second.id)) ?? known.get(key(second.partId, first.id));
  };
}

/**
 * The parts that a release marks `overlap_accepted`, which takes them out of the exclusion constraint: a part that
 * is accepted to overlap a panel it does overlap, and of which every overlap is accepted, on its own side or the
 * other.
 *
 * So the constraint and the list of clashes agree. An overlap that is not accepted leaves both its parts under the
 * constraint, which refuses them. If all are accepted, each has a part that holds an acceptance and no overlap
 * without one: that part is exempt, and no pair is left that the constraint could refuse.
 */
export function overlapAccepted(draft: Draft): Set<string> {
  const known = new Set(
    draft.acceptances.map(({ partId, otherPanelId }) => key(partId, otherPanelId)),
  );
  const holding = new Set<string>();
  const refused = new Set<string>();
  for (const [first, second] of personOverlaps(draft)) {
    const onFirst = known.has(key(first.part.id, second.panel.id));
    const onSecond = known.has(key(second.part.id, first.panel.id));
    if (onFirst) holding.add(first.part.id);
    if (onSecond) holding.add(second.part.id);
    if (!onFirst && !onSecond) refused.add(first.part.id).add(second.part.id);
  }
  return new Set([...holding].filter((partId) => !refused.has(partId)));
}

function key(partId: string, otherPanelId: string): string {
  return `${partId} ${otherPanelId}`;
}
