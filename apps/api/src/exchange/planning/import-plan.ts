import { LANGUAGES } from '#shared/languages';
import type { ExistingProgramme } from '../../programme/imported/existing-programme.queries.js';
import type { ImportedSchedule } from '../schedule-xml/imported-schedule.js';
import { planRooms, planTracks } from './plan-named.js';
import { PlannedEntries } from './planned-entries.js';
import type { Conflict, Decide } from './planning.js';
import type { ImportPlan } from './plan.js';
import { planPanels } from './plan-panels.js';
import { planSpeakers } from './plan-speakers.js';

/** What decides beside the file. */
export interface PlanOptions {
  /** Content languages, the main one first; what is in none of them counts as written in the first. */
  languages?: readonly string[];
  decide?: Decide;
  /** Takes off what has left the source. */
  withdraw?: boolean;
}

/**
 * Compares a schedule with what the last import said and with what is here: what the source changed comes in, what
 * organisers changed stays, and where both changed the same, somebody decides. `newId` makes the ids of new rows.
 */
export function planImport(
  schedule: ImportedSchedule,
  existing: ExistingProgramme,
  newId: () => string,
  { languages = LANGUAGES, decide = () => undefined, withdraw = false }: PlanOptions = {},
): ImportPlan {
  const entries = new PlannedEntries(newId);
  const conflicts: Conflict[] = [];
  const planning = { schedule, existing, entries, languages, newId, conflicts, decide };
  const tracks = planTracks(planning);
  const rooms = planRooms(planning);
  const speakers = planSpeakers(planning);
  const ids = { tracks: tracks.ids, rooms: rooms.ids, speakers: speakers.ids };
  const panels = planPanels(planning, ids, withdraw);
  return {
    tracks: tracks.rows,
    rooms: rooms.rows,
    speakers: speakers.rows,
    ...panels,
    conflicts,
    entries: entries.changed,
  };
}

/** Whether the plan would write anything at all, but for what it remembers. */
export function changesNothing(plan: ImportPlan): boolean {
  const { create, move, remove } = plan.parts;
  const written = [plan.tracks, plan.rooms, plan.speakers, plan.panels, plan.slots];
  const lists = [create, move, remove, plan.slots.remove, plan.returned, plan.withdrawn];
  return (
    written.every((rows) => rows.create.length + rows.update.length === 0) &&
    lists.every((list) => list.length === 0)
  );
}
