import type { ReleaseDocument } from '#shared/releases/release-document';
import { instantOf } from '#shared/zoned-time';
import { indexOf } from './release-index.js';

const DAY = 24 * 3_600_000;

/**
 * The moment (ms) from which a page is drawn differently though nothing was published: the next
 * midnight of the conference from its first day to the day after its last; undefined when it is over.
 */
export function pageExpiry(document: ReleaseDocument, today: string): number | undefined {
  const { days } = indexOf(document);
  const { timeZone } = document.conference;
  if (today > dayAfter(days.at(-1)!)) return undefined;
  const next = today < days[0]! ? days[0]! : dayAfter(today);
  return startOfDay(next, timeZone);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

/** Some zones skip midnight when their clocks change. */
function startOfDay(day: string, timeZone: string): number {
  const start = instantOf(`${day}T00:00`, timeZone) ?? instantOf(`${day}T01:00`, timeZone);
  return start!.getTime();
}
