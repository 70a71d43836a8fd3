import { decodeXml } from './decode.js';
import { Findings } from './findings.js';
import { type ImportProblem, importProblem, ReadingStopped } from './import-problems.js';
import type { ImportedSchedule } from './imported-schedule.js';
import { ScheduleReader } from './schedule-reader.js';
import { readElements } from './xml-elements.js';

export const FILE_MAX_MEGABYTES = 64;
/** Reading stops at this many problems; the first ones say enough. */
export const PROBLEMS_MAX = 50;

/** Settings of one reading. */
export interface ReadOptions {
  /** Zone for local times when the file names none, such as the target conference's. */
  timeZone?: string;
  /** Whether one entry that cannot come in as it is forbids the import. */
  strict?: boolean;
}

/**
 * Reads a frab/pentabarf `schedule.xml`. Never throws on what a file may contain: whatever forbids
 * the import is in `problems`, each with its line, and the rest is then incomplete.
 */
export function readSchedule(bytes: Uint8Array, options: ReadOptions = {}): ImportedSchedule {
  return readWith(options, (reader, findings) => {
    refuseTooLarge(bytes);
    readElements(decodeXml(bytes), (element, ancestors) => {
      const taken = reader.take(element, ancestors);
      if (findings.problems.length >= PROBLEMS_MAX) {
        throw new ReadingStopped(importProblem(element.line, 'too_many'));
      }
      return taken ? 'drop' : 'keep';
    });
  });
}

export function refuseTooLarge(bytes: Uint8Array): void {
  if (bytes.length <= FILE_MAX_MEGABYTES * 1024 * 1024) return;
  throw new ReadingStopped(importProblem(0, 'too_large', { megabytes: FILE_MAX_MEGABYTES }));
}

/** The schedule of whatever is read, also when reading stops in the middle. */
export function readWith(
  options: ReadOptions,
  read: (reader: ScheduleReader, findings: Findings) => void,
): ImportedSchedule {
  const findings = new Findings(options.strict);
  const reader = new ScheduleReader(findings, options);
  try {
    read(reader, findings);
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    findings.problems.splice(PROBLEMS_MAX);
    findings.problems.push(error.problem);
  }
  const schedule = reader.schedule();
  return { ...schedule, problems: schedule.problems.slice(0, PROBLEMS_MAX + 1) };
}

/** A file that holds no schedule at all. */
export function refusedSchedule(problem: ImportProblem): ImportedSchedule {
  return readWith({}, () => {
    throw new ReadingStopped(problem);
  });
}
