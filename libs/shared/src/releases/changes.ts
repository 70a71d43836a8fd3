import type { Localised } from '../languages.js';
import type { Audience } from '../programme/audience.js';
import type { PublicPanelField } from '../programme/panels.js';
import type { Placement } from './release-document.js';

/** What `Change.edited` calls fields that it does not call by their own names. */
export const EDITED_NAMES: Partial<Record<PublicPanelField | 'files', string>> = {
  trackId: 'track',
  signUp: 'seats',
  parts: 'speakers',
  files: 'slides',
};

export const CHANGE_KINDS = ['added', 'moved', 'room-changed', 'cancelled', 'edited'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What happened to one panel between two releases. A move in time that also changes the room is `moved`. */
export interface Change {
  kind: ChangeKind;
  panelId: string;
  slug: string;
  title: Localised;
  /** What the panel was called before; absent where the title stayed. */
  titleBefore?: Localised;
  /** Absent for an added panel. */
  before: NamedPlacement | null;
  /** Absent for a cancelled panel. */
  after: NamedPlacement | null;
  /**
   * Names of what else differs: public fields of the panel, some by names of their own (`EDITED_NAMES`), and `names`
   * where a room, track or speaker is called differently.
   */
  edited: string[];
  /** Whom it was and is for; absent where that is everybody, before and after. */
  audience?: AudienceChange;
}

/** Null: everybody, or no panel. */
export interface AudienceChange {
  before: Audience | null;
  after: Audience | null;
}

export interface NamedPlacement extends Placement {
  roomName: Localised | null;
}

/** A change with what each edited part said and says: for reading, not kept with a release. */
export interface DetailedChange extends Change {
  fields: EditedField[];
}

/** One of `edited`, where it can be said in words: texts as written, codes as they are, lists one item a line. */
export interface EditedField {
  name: string;
  before: Localised;
  after: Localised;
}
