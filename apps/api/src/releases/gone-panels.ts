import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedPanel,
} from '#shared/releases/release-document';
import { byStart, covers } from './audience.js';
import { namesIn } from './panel-names.js';

const DAY_MS = 24 * 3_600_000;

/**
 * The moment (ms) from which a cancelled panel is no longer shown as cancelled: one day after its planned end or,
 * when it was cancelled later than that, one day after it was cancelled.
 */
export function tombstoneEnd(panel: Pick<CancelledPanel, 'endsAt' | 'cancelledAt'>): number {
  return Math.max(Date.parse(panel.endsAt), Date.parse(panel.cancelledAt)) + DAY_MS;
}

type Placed = ReadonlyMap<string, Pick<ReleasedPanel, 'audience'>>;

/** What was published and is no longer placed, as it was last published, until its time is over. */
export function cancelledPanels(
  previous: ReleaseDocument | null,
  placed: Placed,
  now: string,
): CancelledPanel[] {
  if (!previous) return [];
  const carried = previous.cancelled.filter(
    (panel) => !placed.has(panel.id) && tombstoneEnd(panel) > Date.parse(now),
  );
  const dropped = previous.panels.filter(({ id }) => !placed.has(id));
  return [...carried, ...dropped.map(tombstonesOf(previous, now))].sort(byStart);
}

/**
 * What is still placed but no longer for everybody whom it was for, as those last saw it, until its time is over. They
 * may be several of one panel, when its audience has changed several times.
 */
export function withdrawnPanels(
  previous: ReleaseDocument | null,
  placed: Placed,
  now: string,
): CancelledPanel[] {
  if (!previous) return [];
  const isLost = ({ id, audience }: ReleasedPanel) => {
    const panel = placed.get(id);
    return panel !== undefined && !covers(panel.audience, audience);
  };
  const carried = previous.withdrawn.filter((panel) => !placed.has(panel.id) || isLost(panel));
  const broughtBack = previous.cancelled.filter(isLost);
  const lost = previous.panels.filter(isLost).map(tombstonesOf(previous, now));
  return [...carried, ...broughtBack, ...lost].filter(
    (panel) => tombstoneEnd(panel) > Date.parse(now),
  );
}

function tombstonesOf(previous: ReleaseDocument, now: string) {
  const shown = namesIn(previous);
  return (panel: ReleasedPanel): CancelledPanel => {
    const speaking = new Set(panel.parts.map(({ speakerId }) => speakerId));
    const speakers = previous.speakers.filter(({ id }) => speaking.has(id));
    return { ...panel, ...shown(panel), speakers, cancelledAt: now };
  };
}
