import { phraseOf } from '#shared/languages';
import { Problem } from '../http/problem.js';
import { readScheduleJson } from './schedule-json/read-schedule-json.js';
import type { ImportedSchedule } from './schedule-xml/imported-schedule.js';
import { type ReadOptions, readSchedule, refusedSchedule } from './schedule-xml/read-schedule.js';
import { readSheet } from './spreadsheets/read-sheet.js';
import { readTable } from './tables/read-table.js';

/** A programme of any kind that is read, told apart by what is inside it. */
export async function readProgramme(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ImportedSchedule> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [first = ''] = /[^\s\u00ef\u00bb\u00bf\u00fe\u00ff\0]/.exec(head) ?? [];
  if (first === '{') return readScheduleJson(bytes, options);
  if (first === '<' || first === '') return readSchedule(bytes, options);
  try {
    const table = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return readTable(table, options);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const message = phraseOf((language) => error.view(language).detail);
    return refusedSchedule({ line: 0, code: 'sheet_refused', message });
  }
}
