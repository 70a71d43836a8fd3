import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { DataDirectory } from './data-directory.js';
import { processOptions } from './process-options.js';
import { findRunningServer, untilGone } from './running-server.js';
import type { Server } from './server-process.js';
import { serverArguments } from './server-settings.js';

const run = promisify(execFile);

/** Windows has no shell to guard the server; pg_ctl gives up administrator rights, as PostgreSQL demands. */
export async function launchServerOnWindows(
  data: DataDirectory,
  binaries: Binaries,
  port: number,
  durable: boolean,
): Promise<Server> {
  const options = processOptions(undefined);
  const [, , ...settings] = serverArguments(data.cluster, port, durable);
  const target = ['-w', '-D', data.cluster];
  await run(
    binaries.pgCtl,
    ['start', ...target, '-l', data.log, '-o', settings.join(' ')],
    options,
  ).catch((cause: Error & { stdout?: string }) => {
    throw new Error(`The embedded database did not start: ${cause.stdout}`, { cause });
  });
  await writeFile(data.ownerFile, String(process.pid));
  const server = await findRunningServer(data.cluster);
  return {
    port,
    ended: untilGone(server?.pid ?? 0),
    stop: async () => {
      await run(binaries.pgCtl, ['stop', ...target, '-m', 'fast'], options);
      await rm(data.ownerFile, { force: true });
    },
  };
}
