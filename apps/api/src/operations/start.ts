import { existsSync } from 'node:fs';
import { type Settings, readSettings, SettingsError } from '../config/settings.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../database/embedded/embedded-postgres.js';
import { migrate } from '../database/migrate.js';

/** A migrated database and the settings it belongs to. */
export interface ReadyDatabase {
  settings: Settings;
  url: string;
  /** Stops the embedded server; nothing to do for an external one. */
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

/** Starts or reaches the database and brings it up to date. */
export async function readyDatabase(settings: Settings): Promise<ReadyDatabase> {
  const embedded: EmbeddedPostgres | undefined = settings.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: settings.dataDir });
  const url = settings.databaseUrl ?? embedded!.url;
  await migrate(url);
  return { settings, url, stop: async () => embedded?.stop() };
}
