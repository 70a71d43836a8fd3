import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { cancelledOn, isCancelled } from '../cards/agenda-days.js';

/** What an attendee keeps and has seats in, by panel. */
interface Kept {
  stars: ReadonlySet<string>;
  seats: ReadonlySet<string>;
}

export interface OwnEntry {
  panel: ReleasedPanel;
  kept: boolean;
  seated: boolean;
  /** Other panels of the own agenda at the same time; cancelled ones are in nobody's way. */
  overlaps: ReleasedPanel[];
}

/** The own agenda by time; what was cancelled stays until its day is over. */
export function ownEntries(
  document: ReleaseDocument,
  { stars, seats }: Kept,
  today: string,
): OwnEntry[] {
  const own = [...document.panels, ...cancelledOn(document, today)]
    .filter(({ id }) => stars.has(id) || seats.has(id))
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return own.map((panel) => ({
    panel,
    kept: stars.has(panel.id),
    seated: seats.has(panel.id),
    overlaps: own.filter((other) => other !== panel && overlap(panel, other)),
  }));
}

export function entriesByDay(entries: OwnEntry[], timeZone: string): [string, OwnEntry[]][] {
  const days = new Map<string, OwnEntry[]>();
  for (const entry of entries) {
    const day = localDay(entry.panel.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function overlap(one: ReleasedPanel, other: ReleasedPanel): boolean {
  if (isCancelled(one) || isCancelled(other)) return false;
  return (
    Date.parse(one.startsAt) < Date.parse(other.endsAt) &&
    Date.parse(other.startsAt) < Date.parse(one.endsAt)
  );
}
