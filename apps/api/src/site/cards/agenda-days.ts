import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedPanel,
} from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { indexOf, isBreak } from '../frame/release-index.js';

/** Whether a panel of the agenda is one that no longer takes place. */
export function isCancelled(panel: ReleasedPanel): panel is CancelledPanel {
  return 'cancelledAt' in panel;
}

/** A session that takes place: what the counts of the agenda count. */
export function takesPlace(panel: ReleasedPanel): boolean {
  return !isBreak(panel) && !isCancelled(panel);
}

/** The cancelled panels that still stand at their place: until the day on which they would have ended is over. */
export function cancelledOn(document: ReleaseDocument, today: string): CancelledPanel[] {
  const { timeZone } = document.conference;
  return document.cancelled.filter(({ endsAt }) => localDay(endsAt, timeZone) >= today);
}

/** All that the agenda shows on a day of the conference: what takes place, then what was cancelled. */
export function agendaDays(
  document: ReleaseDocument,
  today: string,
): ReadonlyMap<string, ReleasedPanel[]> {
  const { panelsOfDay } = indexOf(document);
  const cancelled = cancelledOn(document, today);
  if (cancelled.length === 0) return panelsOfDay;
  const days = new Map([...panelsOfDay].map(([day, panels]) => [day, [...panels]]));
  for (const panel of cancelled) {
    days.get(localDay(panel.startsAt, document.conference.timeZone))?.push(panel);
  }
  return days;
}
