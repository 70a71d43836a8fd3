import type { Localised } from '#shared/languages';
import type { PartInput } from '#shared/programme/panels';
import type { Panel } from '../panels/panel.entity.js';
import type { IMPORTED_FIELDS } from '../panels/update-panels.statement.js';
import type { RememberedEntry } from './imported-entry.entity.js';
import type { TrackMark } from '../tracks/track-mark.js';

/** What of a programme came from elsewhere and is to be written, row by row. */
export interface ImportedProgramme {
  tracks: Rows<TrackRow, NamedRow>;
  rooms: Rows<NamedRow>;
  speakers: Rows<SpeakerRow>;
  panels: Rows<PanelRow>;
  /** A slot is moved when its panel has one already. */
  slots: Rows<SlotRow> & {
    /** Panels that lose their place. */
    remove: string[];
  };
  /** Every panel whose parts change, with all of them in their order. */
  parts: { panels: { id: string; parts: PartInput[] }[] };
  /** Panels that were taken off because they had left their source, and come back with it. */
  returned: string[];
  /** Panels that have left their source and are taken off. */
  withdrawn: string[];
  /** Every panel that is made or changed, as it was and as it will be. */
  history: PanelChange[];
  /** What the source says of each entry, where it is not what was remembered. */
  entries: RememberedEntry[];
}

/** Rows to write; a changed row may need less than a new one. */
export interface Rows<New, Changed = New> {
  create: New[];
  update: Changed[];
  unchanged: number;
}

export interface NamedRow {
  id: string;
  sourceId: string;
  slug: string;
  name: Localised;
  position: number;
}

export interface SpeakerRow {
  id: string;
  personId: string;
  sourceId: string;
  slug: string;
  /** Undefined: it stays as it is. */
  name?: string;
  biography: Localised;
}

export type TrackRow = NamedRow & TrackMark;

/** What an import sets on a panel that exists. */
export type ImportedFields = Pick<Panel, (typeof IMPORTED_FIELDS)[number]>;

export interface PanelRow extends ImportedFields, Pick<Panel, 'id' | 'slug'> {
  sourceId: string;
}

export interface SlotRow {
  panelId: string;
  roomId: string | null;
  startsAt: string;
}

/** `before` is null for a new panel. */
export interface PanelChange {
  id: string;
  before: PanelState | null;
  after: PanelState;
}

/** A panel as its history tells it. */
export interface PanelState extends ImportedFields {
  slot: { roomId: string | null; startsAt: string; endsAt: string } | null;
  speakerIds: string[];
}
