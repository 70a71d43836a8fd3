import type { Attribution, Format } from '#shared/programme/panels';
import type { LeftAside } from './findings.js';
import type { ImportProblem } from './import-problems.js';

/** A frab/pentabarf `schedule.xml` as read: checked, decoded, with the line of each event. */
export interface ImportedSchedule {
  conference: ImportedConference;
  /** In the file's order. */
  rooms: ImportedRoom[];
  /** Names in the file's order. */
  tracks: string[];
  persons: ImportedPerson[];
  panels: ImportedPanel[];
  /** False for a file of speakers alone. */
  holdsSessions: boolean;
  /** What forbids the import. */
  problems: ImportProblem[];
  /** What was changed or left out on the way. */
  notes: ImportProblem[];
  /** What has no place here. */
  leftAside: LeftAside[];
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

export interface ImportedRoom {
  /** What tells it from the other rooms of the file. */
  key: string;
  guid: string | null;
  name: string;
}

export interface ImportedPerson {
  /** What tells them from the other persons of the file. */
  key: string;
  sourceId: string;
  guid: string | null;
  name: string;
  /** Markdown. */
  biography: string;
  line: number;
}

export interface ImportedPanel {
  /** Names of its own in the file, the surest first. */
  sourceIds: string[];
  /** Null when the file gives none, or the same one twice. */
  guid: string | null;
  title: string;
  subtitle: string;
  /** Markdown. */
  abstract: string;
  /** ISO 639 codes in lower case, the one of the texts first; empty when the file names none. */
  languages: string[];
  track: string | null;
  format: Format;
  /** Null when the file says nothing of it. */
  attribution: Attribution | null;
  /** Key of the room; null for a session without a place. */
  room: string | null;
  /** UTC, whole minutes, `2027-06-15T07:30:00.000Z`; null for a session without a place. */
  startsAt: string | null;
  durationMinutes: number;
  /** Whether the file has no length that can be read. */
  isLengthGuessed?: boolean;
  /** Keys of the persons, in order. */
  persons: string[];
  links: { label: string; url: string }[];
  line: number;
}
