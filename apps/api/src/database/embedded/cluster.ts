import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { DataDirectory, Passwords } from './data-directory.js';
import { processOptions } from './process-options.js';

export const APP_ROLE = 'apogee';
export const APP_DATABASE = 'apogee';
export const ADMIN_ROLE = 'postgres';

/** The major version that wrote the cluster; nothing when there is none yet. */
export async function clusterVersion(cluster: string): Promise<string | undefined> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return version?.trim();
}

/** Makes the cluster aside and renames it: it is there complete, with our database, or not at all. */
export async function createCluster(
  data: DataDirectory,
  binaries: Binaries,
  passwords: Passwords,
  durable: boolean,
): Promise<void> {
  const staging = `${data.cluster}.${process.pid}`;
  const unfinished = join(staging, 'cluster');
  await mkdir(staging, { mode: 0o700 });
  try {
    await runInitdb(staging, unfinished, data, binaries, passwords, durable);
    await createAppDatabase(unfinished, data, binaries, passwords);
    await rename(unfinished, data.cluster);
  } catch (error) {
    // Another start was faster: its cluster is as good as ours.
    if (!(await clusterVersion(data.cluster))) throw error;
  } finally {
    await rm(staging, { recursive: true });
  }
}

async function runInitdb(
  staging: string,
  cluster: string,
  data: DataDirectory,
  binaries: Binaries,
  passwords: Passwords,
  durable: boolean,
): Promise<void> {
  const passwordFile = join(staging, 'password');
  await writeFile(passwordFile, passwords.admin, { mode: 0o600 });
  if (data.user) {
    await chown(passwordFile, data.user.uid, data.user.gid);
    await chown(staging, data.user.uid, data.user.gid);
  }
  const initdb = promisify(execFile)(
    binaries.initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${ADMIN_ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    processOptions(data.user),
  );
  await initdb.catch((cause: Error & { stderr?: string }) => {
    throw new Error(`initdb failed in ${dirname(data.cluster)}: ${cause.stderr}`, { cause });
  });
}

/** Single-user mode needs no port and no password, and nobody can connect meanwhile. */
async function createAppDatabase(
  cluster: string,
  data: DataDirectory,
  binaries: Binaries,
  passwords: Passwords,
): Promise<void> {
  const server = spawn(binaries.postgres, ['--single', '-D', cluster, 'postgres'], {
    ...processOptions(data.user),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  server.stdin.end(
    [
      `CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${passwords.app}'`,
      `CREATE DATABASE ${APP_DATABASE} OWNER ${APP_ROLE}`,
      '',
    ].join('\n'),
  );
  const [messages, [exitCode]] = await Promise.all([text(server.stderr), once(server, 'exit')]);
  if (exitCode !== 0 || /ERROR|FATAL|PANIC/.test(messages)) {
    throw new Error(`The embedded database could not be created: ${messages}`);
  }
}
