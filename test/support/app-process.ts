import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import type { ServiceUser } from '../../apps/api/src/database/embedded/service-user.js';

const hooks = new URL('typescript-hooks.mjs', import.meta.url);
const launcher = new URL(
  '../../apps/api/src/database/embedded/embedded-postgres.ts',
  import.meta.url,
);
const dataDirs: string[] = [];
const apps: ChildProcess[] = [];

export function newDataDir(owner?: ServiceUser): string {
  const directory = mkdtempSync(join(tmpdir(), 'apogee-embedded-'));
  chmodSync(directory, 0o755);
  if (owner) chownSync(directory, owner.uid, owner.gid);
  dataDirs.push(directory);
  return directory;
}

export function removeDataDirs(): void {
  for (const directory of dataDirs.splice(0)) {
    const pointer = join(directory, 'data', 'postgres', 'cluster-path');
    if (existsSync(pointer))
      rmSync(dirname(readFileSync(pointer, 'utf8')), { recursive: true, force: true });
    rmSync(directory, { recursive: true });
  }
}

/** Ends the applications that a failed test has left behind. */
export async function endAppProcesses(): Promise<void> {
  const alive = apps.splice(0).filter((app) => app.exitCode === null && app.signalCode === null);
  await Promise.all(
    alive.map(async (app) => {
      app.stdin?.end();
      await once(app, 'exit');
    }),
  );
}

export interface AppProcess {
  process: ChildProcess;
  dataDir: string;
  url: string;
  /** Stops as the application does when it is asked to. */
  finish: () => Promise<void>;
}

/** An application with a database, as a process of its own; it can be killed, and ends with us. */
export async function startAppProcess(dataDir: string, user?: ServiceUser): Promise<AppProcess> {
  const program = `
    import { startEmbeddedPostgres } from '${launcher}';
    const database = await startEmbeddedPostgres({ dataDir: process.argv[1], durable: false });
    process.once('SIGTERM', () => database.stop().then(() => process.exit(0)));
    console.log(database.url);
    process.stdin.resume().once('end', () => process.exit());`;
  const app = spawn(
    process.execPath,
    ['--import', hooks.href, '--input-type=module', '--eval', program, dataDir],
    { ...user, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  apps.push(app);
  const [url] = (await Promise.race([
    once(createInterface(app.stdout), 'line'),
    once(app, 'exit').then(([code]) => Promise.reject(new Error(`The app ended with ${code}`))),
  ])) as [string];
  return {
    process: app,
    dataDir,
    url,
    finish: async () => {
      app.kill('SIGTERM');
      await once(app, 'exit');
    },
  };
}

export async function query(url: string, ...statements: string[]): Promise<QueryResultRow[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

export async function answersWithin(url: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answers = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (answers || Date.now() >= deadline) return answers;
    await pause(50);
  }
}

export function serverPid(dataDir: string): number {
  return Number.parseInt(
    readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'),
  );
}

/** Kills both shells of the guard, as a machine short of memory might, but not the server. */
export function killGuard(dataDir: string): void {
  const guard = readFileSync(join(dataDir, 'postgres', 'server-owner'), 'utf8');
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of processes) {
    if (pid === guard || parentOfShell(pid) === guard) process.kill(Number(pid), 'SIGKILL');
  }
}

function parentOfShell(pid: string): string | undefined {
  try {
    return /\(sh\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

export async function untilDead(pid: number, milliseconds: number): Promise<void> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    if (Date.now() >= deadline) throw new Error(`Process ${pid} is still alive`);
    await pause(20);
  }
}
