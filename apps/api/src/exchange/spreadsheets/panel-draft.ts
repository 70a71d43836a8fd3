import type { Localised } from '#shared/languages';
import type { PanelInput, PanelView } from '#shared/programme/panels';
import type { ConferenceDays } from '../../programme/timetable/slot-time.js';
import type { Column } from './sheet.js';

export interface Named {
  id: string;
  name: Localised;
}

/** A category as cells name it. */
export interface NamedCategory {
  key: string;
  name: Localised;
}

/** What the cells of sessions refer to. */
export interface PanelContext extends ConferenceDays {
  tracks: Named[];
  rooms: Named[];
  speakers: (Named & { slug: string })[];
  categories: NamedCategory[];
}

/** A session as a row describes it, with its place in the draft. */
export interface PanelDraft {
  input: PanelInput;
  /** Null: across all rooms, or no place at all. */
  roomId: string | null;
  /** Null: no place. */
  startsAt: Date | null;
}

export type PanelColumn = Column<PanelView, PanelDraft, PanelContext>;
