import type { Attribution, Format } from '#shared/programme/panels';
import type { PanelLink } from '#shared/programme/links';

/** What a source said of a track or room. */
export interface SaidName {
  name: string;
}

/** What a source said of a person. */
export interface SaidPerson extends SaidName {
  biography: string;
}

/** What a source said of a panel, with our ids for what it named; fields that it did not speak of are absent. */
export interface SaidPanel {
  /** The language in which the texts were written here. */
  textLanguage: string;
  title: string;
  summary: string;
  abstract: string;
  trackId: string | null;
  languages: string[];
  format: Format;
  attribution?: Attribution;
  durationMinutes?: number;
  links: PanelLink[];
  /** Null: none. */
  place: { roomId: string | null; startsAt: string } | null;
  speakerIds: string[];
}

export type SaidField = keyof SaidPanel;

export type Said = SaidName | SaidPerson | Partial<SaidPanel>;
