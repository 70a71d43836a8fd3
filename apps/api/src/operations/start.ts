import { existsSync } from 'node:fs';
import { type Settings, readSettings } from '../config/settings.js';
import { SettingsError } from '../config/settings-error.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { migrate } from '../database/migrate.js';
import { checkExternalDatabase, databaseSentence } from './external-database.js';

/** A database that answers. */
export interface ReadyDatabase {
  url: string;
  /** Stops the embedded server where this process started it; nothing to do for an external one. */
  stop(): Promise<void>;
}

/** Settings from the environment and `.env`; a wrong one ends the process with its one sentence. */
export function settingsOrExit(): Settings {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Starts the embedded database, or joins the one that another process runs on this data; or reaches the external one. */
export async function openDatabase(settings: Settings): Promise<ReadyDatabase> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl) {
    await checkExternalDatabase(databaseUrl);
    return { url: databaseUrl, stop: async () => undefined };
  }
  return startEmbeddedPostgres({ dataDir });
}

/** Opens the database and brings it up to date. */
export async function readyDatabase(settings: Settings): Promise<ReadyDatabase> {
  const database = await openDatabase(settings);
  try {
    await migrate(database.url);
  } catch (error) {
    await database.stop();
    throw settings.databaseUrl ? databaseSentence(settings.databaseUrl, error) : error;
  }
  return database;
}
