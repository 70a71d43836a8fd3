import { parentPort, workerData } from 'node:worker_threads';
import { BoundedTable, LimitExceeded, type SheetLimits, type Table } from './bounded-table.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

export interface SheetTask {
  content: Uint8Array;
  limits: SheetLimits;
}

/** What became of a file: its table, the limit that it exceeds, or nothing that can be read. */
export type Reading = { table: Table } | { exceeded: keyof SheetLimits } | { unreadable: true };

async function read({ content, limits }: SheetTask): Promise<Reading> {
  const table = new BoundedTable(limits);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  try {
    if (isArchive) await readWorkbook(bytes, table);
    else readCsv(bytes, table);
    return { table: table.rows };
  } catch (error) {
    return error instanceof LimitExceeded ? { exceeded: error.limit } : { unreadable: true };
  }
}

parentPort?.postMessage(await read(workerData as SheetTask), []);
