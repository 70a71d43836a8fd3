import { type Change, CHANGE_KINDS, type ChangeKind } from '#shared/releases/changes';

export interface ChangeGroup {
  kind: ChangeKind;
  changes: Change[];
}

/** The changes by kind, in the order of the kinds; kinds without a change are left out. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  return CHANGE_KINDS.map((kind) => ({
    kind,
    changes: changes.filter((change) => change.kind === kind),
  })).filter((group) => group.changes.length > 0);
}

/** How many changes of each kind there are. */
export function countChanges(changes: readonly Change[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<
    ChangeKind,
    number
  >;
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
