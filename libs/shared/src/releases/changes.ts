import type { Localised } from '../languages.js';
import type { Placement } from './release-document.js';

export const CHANGE_KINDS = ['added', 'moved', 'room-changed', 'cancelled', 'edited'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What happened to one panel between two releases. A move in time that also changes the room is `moved`. */
export interface Change {
  kind: ChangeKind;
  panelId: string;
  slug: string;
  title: Localised;
  /** Absent for an added panel. */
  before: NamedPlacement | null;
  /** Absent for a cancelled panel. */
  after: NamedPlacement | null;
  /**
   * Names of what else differs: title, summary, abstract, format, track, languages, interpretation, attribution,
   * seats, speakers, talks, slides, links, names.
   */
  edited: string[];
}

export interface NamedPlacement extends Placement {
  roomName: Localised | null;
}
