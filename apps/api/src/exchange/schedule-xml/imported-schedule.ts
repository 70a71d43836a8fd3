import type { Format } from '#shared/programme/panels';
import type { ImportProblem } from './import-problems.js';

/** A frab/pentabarf `schedule.xml` as read: checked, decoded, with the line of each event. */
export interface ImportedSchedule {
  conference: ImportedConference;
  /** Names in the file's order. */
  rooms: string[];
  tracks: string[];
  persons: ImportedPerson[];
  panels: ImportedPanel[];
  /** What forbids the import. */
  problems: ImportProblem[];
  /** What was changed or left out on the way. */
  notes: ImportProblem[];
}

export interface ImportedConference {
  title: string;
  acronym: string;
  /** Local days, `2027-06-15`; null when the file names none. */
  start: string | null;
  end: string | null;
  venue: string;
  city: string;
  /** IANA name; null when the file names none. */
  timeZone: string | null;
  /** The one offset of all times of the file, in minutes; null when there are none or several. */
  offsetMinutes: number | null;
}

export interface ImportedPerson {
  sourceId: string;
  name: string;
}

export interface ImportedPanel {
  sourceId: string;
  guid: string | null;
  title: string;
  subtitle: string;
  /** Markdown. */
  abstract: string;
  /** ISO 639 code in lower case; null when the file names none. */
  language: string | null;
  track: string | null;
  format: Format;
  room: string;
  /** UTC, whole minutes, `2027-06-15T07:30:00.000Z`. */
  startsAt: string;
  durationMinutes: number;
  /** Source ids of the persons, in order. */
  persons: string[];
  links: { label: string; url: string }[];
  line: number;
}
