import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { DataDirectory } from './data-directory.js';
import { processOptions } from './process-options.js';
import { serverArguments } from './server-settings.js';

const LOG_LIMIT = 1_000_000;
const SHUTDOWN_LIMIT = 30_000;

/**
 * The parent of the server. It holds a pipe from us; when the pipe closes, be it because we stop or
 * because we were killed, it ends the server. Signals of the terminal are not for the database.
 */
const GUARD = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
( read -r _ <&3; while kill -INT "$server" 2>/dev/null; do sleep 1; done ) &
watcher=$!
exec 3<&-
wait "$server"
status=$?
kill -KILL "$watcher"; wait "$watcher" 2>/dev/null
exit "$status"
`;

export interface Server {
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
}

/** Starts the server and resolves once it accepts connections; rejects with its last words. */
export async function launchServer(
  data: DataDirectory,
  binaries: Binaries,
  port: number,
  durable: boolean,
): Promise<Server> {
  const log = openLog(data.log);
  const command = [binaries.postgres, ...serverArguments(data.cluster, port, durable)];
  const guard = spawn('/bin/sh', ['-c', GUARD, 'apogee-database', ...command], {
    ...processOptions(data.user),
    detached: true,
    stdio: ['pipe', log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  const ended = once(guard, 'exit');
  guard.once('exit', () => guard.stdin?.destroy());
  await once(guard, 'spawn');
  writeFileSync(data.ownerFile, String(guard.pid));
  await accepting(guard, log);

  // The pipe alone must not keep a program running that has nothing left to do.
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return { port, ended, stop: () => stopServer(guard, ended, data) };
}

async function accepting(guard: ChildProcess, log: Log): Promise<void> {
  for (;;) {
    const hasEnded = guard.exitCode !== null || guard.signalCode !== null;
    const words = log.sinceOpened();
    if (words.includes('ready to accept connections')) return;
    if (hasEnded) throw new Error(`The embedded database did not start: ${words.trim()}`);
    await pause(10);
  }
}

async function stopServer(
  guard: ChildProcess,
  ended: Promise<unknown>,
  data: DataDirectory,
): Promise<void> {
  guard.ref();
  guard.stdin?.end();
  const patience = new AbortController();
  const inTime = pause(SHUTDOWN_LIMIT, false, { signal: patience.signal }).catch(() => undefined);
  const stopped = await Promise.race([ended.then(() => true), inTime]);
  patience.abort();
  // An immediate shutdown loses nothing: the next start recovers from the log.
  if (!stopped && guard.pid) process.kill(-guard.pid, 'SIGQUIT');
  await ended;
  await rm(data.ownerFile, { force: true });
}

interface Log {
  descriptor: number;
  sinceOpened(): string;
}

function openLog(path: string): Log {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const tooLong = size > LOG_LIMIT;
  const start = tooLong ? 0 : size;
  return {
    descriptor: openSync(path, tooLong ? 'w' : 'a', 0o600),
    sinceOpened: () => readFileSync(path).subarray(start).toString(),
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
