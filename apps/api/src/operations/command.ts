import type { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { openDataSource } from '../database/data-source.js';
import { Problem } from '../http/problem.js';
import { readyDatabase, settingsOrExit } from './start.js';

/** A command that cannot be carried out; its message is a sentence for the operator. */
export class CommandError extends Error {}

/**
 * Runs a command on the migrated database and prints what it answers. Beside a running server its embedded
 * database is shared, else it is started for the time of the command.
 */
export async function withDatabase(
  work: (dataSource: DataSource, settings: Settings) => Promise<string>,
): Promise<void> {
  const settings = settingsOrExit();
  const database = await readyDatabase(settings);
  let dataSource: DataSource | undefined;
  try {
    dataSource = await openDataSource(database.url);
    process.stdout.write(`${await work(dataSource, settings)}\n`);
  } finally {
    await dataSource?.destroy();
    await database.stop();
  }
}

/** What is wrong with a file that was named. */
const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'There is no file',
  EACCES: 'This user may not open',
  EROFS: 'Nothing can be written to',
  ENOSPC: 'No space is left for',
};

/** Any failure in words for the operator, without a stack trace. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) {
    const { detail, errors = [] } = error.view('en');
    return [detail, ...errors.map(({ path, message }) => `${path}: ${message}`)].join('\n');
  }
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const fileError = FILE_ERRORS[code];
  if (fileError && path) return `${fileError} ${path}.`;
  return message || code || String(error);
}
