import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SettingsError } from './settings-error.js';

/** The secret that the first start made, kept beside the data. */
export function secretFile(path: string): string {
  const dataDir = dirname(path);
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(path)) writeOnce(path, randomBytes(48).toString('base64url'));
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new SettingsError(
      `DATA_DIR must be a directory that this user may read and write: ${(error as Error).message}.`,
    );
  }
}

/** Whole or not at all: where two processes start at once, both read what the first wrote. */
function writeOnce(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
}
