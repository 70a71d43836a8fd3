import { textIn } from '#shared/languages';
import type { Page } from '#shared/page';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { localDay } from '#shared/zoned-time';

/** The day with these sessions as they are now: those that left it are gone, those that came are there. */
export function dayWith(
  view: TimetableView,
  changed: readonly PanelSummaryView[],
  timeZone: string,
): TimetableView {
  const ids = new Set(changed.map(({ id }) => id));
  const here = changed.filter(
    ({ slot }) => slot !== null && localDay(slot.startsAt, timeZone) === view.day,
  );
  if (here.length === 0 && !view.panels.some(({ id }) => ids.has(id))) return view;
  return { ...view, panels: [...view.panels.filter(({ id }) => !ids.has(id)), ...here] };
}

/** A page of sessions without a place after these changed, in the order in which the API will answer it. */
export function trayWith(
  page: Page<PanelSummaryView>,
  changed: readonly PanelSummaryView[],
): Page<PanelSummaryView> {
  const ids = new Set(changed.map(({ id }) => id));
  const staying = page.items.filter(({ id }) => !ids.has(id));
  const known = new Set(page.items.map(({ id }) => id));
  const arriving = changed.filter(({ slot }) => slot === null);
  const added = arriving.filter(({ id }) => !known.has(id)).length;
  const removed = changed.filter(({ id, slot }) => slot !== null && known.has(id)).length;
  const items = [...arriving, ...staying].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { ...page, items, total: page.total + added - removed };
}

/** By title, so that nothing jumps under the pointer when the page is read again. */
function orderOf({ id, title }: PanelSummaryView): string {
  return `${textIn(title, 'en').toLowerCase()} ${id}`;
}

/** What tells which version of a place somebody saw. */
type Seen = Pick<PanelSummaryView, 'id'> & { slot: { version: number } | null };

/** Versions of slots that our own moves made out of older ones, so that a second move in a row is not stale. */
export class OwnVersions {
  private readonly next = new Map<string, number>();

  /** A move of ours turned what was seen into that version, which is the present one. */
  note(seen: Seen, after: number): void {
    const before = this.latest(seen);
    this.next.delete(`${seen.id} ${after}`);
    if (before !== after) this.next.set(`${seen.id} ${before}`, after);
  }

  /** What our moves made of the version that was seen. In the tray it is always 0: somebody else may have put it there. */
  latest({ id, slot }: Seen): number {
    let at = slot?.version ?? 0;
    for (;;) {
      const after = slot ? this.next.get(`${id} ${at}`) : undefined;
      if (after === undefined) return at;
      at = after;
    }
  }
}
