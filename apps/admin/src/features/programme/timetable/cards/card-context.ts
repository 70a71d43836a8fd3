import type { ClashView } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { SlotView } from '#shared/programme/slots';
import type { TrackView } from '#shared/programme/tracks';
import type { Change } from '#shared/releases/changes';
import type { CardDeed } from './card-keys.js';

export type PlacedPanel = PanelSummaryView & { slot: SlotView };

/** What every card of a day needs to know. */
export interface CardContext {
  tracks: Map<string, TrackView>;
  /** Clashes that nobody accepted, by the id of each session in them. */
  clashes: Map<string, ClashView[]>;
  /** The only track shown in full; the others stand back. */
  highlighted: string | undefined;
  editable: boolean;
  /** Who just moved a session, by its id. */
  movedBy: ReadonlyMap<string, string>;
  /** What the draft changes since the current release, by the session's id. */
  changes: ReadonlyMap<string, Change>;
  actions: Record<CardDeed | 'span', (panel: PanelSummaryView) => void>;
}
