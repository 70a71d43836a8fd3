import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SHEET_ROWS_MAX } from '#shared/exchange/spreadsheets';
import { type Localised, localised } from '#shared/languages';
import { Problem } from '../../http/problem.js';
import type { SheetLimits, Table } from './bounded-table.js';
import type { Reading, SheetTask } from './sheet-worker.js';

const MB = 1024 * 1024;

/** Enough for 5,000 sessions with long texts; a cell of a workbook holds 32,767 characters. */
const LIMITS: SheetLimits = {
  rows: SHEET_ROWS_MAX + 1,
  columns: 250,
  cells: 400_000,
  cellLength: 32_767,
  characters: 20_000_000,
  unpacked: 40 * MB,
};
const EFFORT = { memoryMb: 256, seconds: 30 };

type Effort = typeof EFFORT;
type Limit = keyof SheetLimits | 'memory' | 'time';

const SENTENCES: Record<Limit, Localised> = {
  rows: localised(
    `at most ${SHEET_ROWS_MAX} rows are read at a time`,
    `${SHEET_ROWS_MAX} lignes au plus sont lues à la fois`,
  ),
  columns: localised(
    `at most ${LIMITS.columns} columns are read`,
    `${LIMITS.columns} colonnes au plus sont lues`,
  ),
  cells: localised(
    `at most ${LIMITS.cells} cells are read at a time`,
    `${LIMITS.cells} cellules au plus sont lues à la fois`,
  ),
  cellLength: localised(
    `a cell may hold ${LIMITS.cellLength} characters`,
    `une cellule peut contenir ${LIMITS.cellLength} caractères`,
  ),
  characters: localised(
    `at most ${LIMITS.characters} characters are read at a time`,
    `${LIMITS.characters} caractères au plus sont lus à la fois`,
  ),
  unpacked: localised(
    `at most ${LIMITS.unpacked / MB} MB are unpacked`,
    `${LIMITS.unpacked / MB} Mo au plus sont décompressés`,
  ),
  memory: localised(
    `reading it takes more than ${EFFORT.memoryMb} MB of memory`,
    `sa lecture demande plus de ${EFFORT.memoryMb} Mo de mémoire`,
  ),
  time: localised(
    `reading it takes more than ${EFFORT.seconds} seconds`,
    `sa lecture demande plus de ${EFFORT.seconds} secondes`,
  ),
};

/** The last reading of this process: one file at a time, so that many together need no more memory than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The table of a file, by what is inside it; read beside the requests, with limits of memory and time. Throws
 * `sheet_unreadable`, and `sheet_too_large` with the limit.
 */
export async function readSheet(content: Buffer, effort: Effort = EFFORT): Promise<Table> {
  const reading = last.then(() => readInWorker(content, effort));
  last = reading.catch(() => undefined);
  const result = await reading;
  if ('table' in result) return result.table;
  if ('unreadable' in result) throw new Problem('sheet_unreadable');
  const limit = result.exceeded;
  throw new Problem('sheet_too_large', { limit: SENTENCES[limit] }, { extra: { limit } });
}

type Outcome = Reading | { exceeded: Limit };

function readInWorker(content: Buffer, effort: Effort): Promise<Outcome> {
  const workerData: SheetTask = { content, limits: LIMITS };
  // From the sources in tests, from what was compiled elsewhere.
  const program = new URL(`sheet-worker${extname(import.meta.url)}`, import.meta.url);
  return new Promise<Outcome>((resolve, reject) => {
    const worker = new Worker(program, {
      workerData,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: effort.memoryMb, maxYoungGenerationSizeMb: 16 },
    });
    const tooLong = setTimeout(() => finish({ exceeded: 'time' }), effort.seconds * 1000);
    const finish = (outcome: Outcome) => {
      clearTimeout(tooLong);
      resolve(outcome);
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish({ exceeded: 'memory' });
      else reject(error);
    });
  });
}
