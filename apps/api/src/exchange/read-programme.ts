import type { ImportedSchedule } from './schedule-xml/imported-schedule.js';
import { type ReadOptions, readSchedule } from './schedule-xml/read-schedule.js';

/** A programme of any kind that is read, told apart by what is inside it. */
export async function readProgramme(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ImportedSchedule> {
  return readSchedule(bytes, options);
}
