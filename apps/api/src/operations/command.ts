import { DataSource } from 'typeorm';
import { readyDatabase, settingsOrExit } from './start.js';

/** A command that cannot be carried out; its message is a sentence for the operator. */
export class CommandError extends Error {}

/**
 * Runs a command on the migrated database and prints what it answers. Beside a running server its embedded
 * database is shared, else it is started for the time of the command.
 */
export async function withDatabase(
  work: (dataSource: DataSource) => Promise<string>,
): Promise<void> {
  const database = await readyDatabase(settingsOrExit());
  const dataSource = new DataSource({ type: 'postgres', url: database.url });
  try {
    await dataSource.initialize();
    process.stdout.write(`${await work(dataSource)}\n`);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.stop();
  }
}
