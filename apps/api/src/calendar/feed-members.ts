import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { tombstoneEnd } from '../releases/gone-panels.js';
import { type FeedHistory, type ScopeKey, scopesOf } from './feed-history.js';

/** Which panels a feed is about. */
export type Selection = { all: true } | { scope: ScopeKey } | { panels: ReadonlySet<string> };

/** A panel that is or was in a feed. Times in milliseconds. */
interface Member {
  panel: ReleasedPanel;
  /** Here no more: cancelled, or held under another room, track or speaker. */
  goneSince: number | null;
  /** The feed carries it until then; null: for ever. */
  until: number | null;
}

/** What a feed carries at one moment. Times in milliseconds. */
export interface FeedContent {
  panels: ReleasedPanel[];
  /** The last change of what it carries, including what left it. */
  changedAt: number;
  /** When it next changes by itself, if no release comes before. */
  nextChange: number | null;
}

/** What a feed carries now; `hideGone` leaves out tombstones and what went elsewhere. */
export function contentOf(
  document: ReleaseDocument,
  history: FeedHistory,
  selection: Selection,
  moment: { now: number; hideGone: boolean },
): FeedContent {
  const { now, hideGone } = moment;
  const panels: ReleasedPanel[] = [];
  let changedAt = removalOf(history, selection);
  let nextChange: number | null = null;
  for (const { panel, goneSince, until } of membersOf(document, history, selection)) {
    const isOver = until !== null && until <= now;
    if (hideGone && goneSince !== null) {
      changedAt = Math.max(changedAt, goneSince);
    } else if (isOver) {
      changedAt = Math.max(changedAt, until);
    } else {
      panels.push(panel);
      changedAt = Math.max(changedAt, changeOf(history, panel));
      if (until !== null) nextChange = Math.min(nextChange ?? until, until);
    }
  }
  panels.sort(byStart);
  return { panels, changedAt, nextChange };
}

function membersOf(
  document: ReleaseDocument,
  history: FeedHistory,
  selection: Selection,
): Member[] {
  const isChosen = (panel: ReleasedPanel) =>
    'all' in selection ||
    ('scope' in selection
      ? scopesOf(panel).includes(selection.scope)
      : selection.panels.has(panel.id));
  const members = [
    ...document.panels.filter(isChosen).map((panel) => ({ panel, goneSince: null, until: null })),
    ...document.cancelled.filter(isChosen).map((panel) => ({
      panel,
      goneSince: changeOf(history, panel),
      until: tombstoneEnd(panel),
    })),
  ];
  return 'scope' in selection
    ? [...members, ...departedMembers(document, history, selection.scope)]
    : members;
}

function changeOf({ places }: FeedHistory, { id, calendar }: ReleasedPanel): number {
  const place = places.get(id);
  return place?.revision === calendar.changedAt ? place.changedAt : Date.parse(calendar.changedAt);
}

function departedMembers(
  document: ReleaseDocument,
  history: FeedHistory,
  scope: ScopeKey,
): Member[] {
  return history.departures.flatMap((departure) => {
    if (departure.scope !== scope) return [];
    const { panelId, leftAt, until } = departure;
    const live = document.panels.find(({ id }) => id === panelId);
    if (live) return { panel: live, goneSince: leftAt, until };
    const tombstone = document.cancelled.find(({ id }) => id === panelId);
    if (!tombstone) return [];
    const end = Math.min(until, tombstoneEnd(tombstone));
    return { panel: tombstone, goneSince: leftAt, until: end };
  });
}

function removalOf(history: FeedHistory, selection: Selection): number {
  if ('all' in selection) return history.removals.get('all') ?? 0;
  if ('scope' in selection) return history.removals.get(selection.scope) ?? 0;
  const removals = Array.from(selection.panels, (id) => history.removals.get(`panel:${id}`) ?? 0);
  return Math.max(0, ...removals);
}

/** An order that no name or title changes. */
function byStart(a: ReleasedPanel, b: ReleasedPanel): number {
  return a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id);
}
