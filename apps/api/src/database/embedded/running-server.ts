import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export interface RunningServer {
  pid: number;
  port: number;
  isReady: boolean;
}

/** The live server of this cluster, as PostgreSQL itself notes it in postmaster.pid. */
export async function findRunningServer(cluster: string): Promise<RunningServer | undefined> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, directory, , port, , , , status] = file.split('\n');
  const isComplete = status !== undefined && directory === cluster.replaceAll('\\', '/');
  if (!isComplete || !isAlive(Number(pid)) || (await isSomethingElse(Number(pid))))
    return undefined;
  return { pid: Number(pid), port: Number(port), isReady: status.trim() === 'ready' };
}

/** After a crash the noted id may have gone to another program, for which PostgreSQL would wait. */
export async function forgetForeignProcess(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''));
  if (pid && isAlive(pid) && (await isSomethingElse(pid))) await rm(pidFile, { force: true });
}

/** A server whose guard was killed: nobody would ever end it. */
export async function isOrphan(ownerFile: string): Promise<boolean> {
  const owner = Number.parseInt(await readFile(ownerFile, 'utf8').catch(() => ''));
  return Boolean(owner) && !isAlive(owner);
}

export async function isAnswering(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(200, undefined, { ref: false });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Known only where /proc tells; elsewhere we believe postmaster.pid. */
async function isSomethingElse(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
  return name.trim() !== 'postgres';
}
