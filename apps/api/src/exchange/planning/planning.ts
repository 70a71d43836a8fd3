import type { ImportSide } from '#shared/exchange/programme-import';
import type { ExistingProgramme } from '../../programme/imported/existing-programme.queries.js';
import type { ImportedSchedule } from '../schedule-xml/imported-schedule.js';
import type { PlannedEntries } from './planned-entries.js';

/** What the source and the organisers changed since the last import, each to something else. */
export interface Conflict {
  kind: 'panel' | 'speaker' | 'room' | 'track';
  id: string;
  /** How people call the thing. */
  title: string;
  field: string;
  ours: unknown;
  theirs: unknown;
}

/** Who counts in a conflict; undefined: it stays as it is here until somebody decides. */
export type Decide = (conflict: Conflict) => ImportSide | undefined;

/** What every part of the planning needs. */
export interface Planning {
  schedule: ImportedSchedule;
  existing: ExistingProgramme;
  entries: PlannedEntries;
  /** Content languages, the main one first. */
  languages: readonly string[];
  newId: () => string;
  conflicts: Conflict[];
  decide: Decide;
}

/** Which side counts in a conflict, which is remembered while nobody has decided. */
export function decided(
  { conflicts, decide }: Planning,
  conflict: Conflict,
): ImportSide | undefined {
  const side = decide(conflict);
  if (side === undefined) conflicts.push(conflict);
  return side;
}
