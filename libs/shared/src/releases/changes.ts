import type { Localised } from '../languages.js';
import type { Audience } from '../programme/audience.js';
import type { Placement } from './release-document.js';

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
   * Names of what else differs: title, summary, abstract, format, track, languages, interpretation, attribution,
   * seats, audience, speakers, talks, slides, links, names.
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
