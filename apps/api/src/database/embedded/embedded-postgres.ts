import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresBinaries, type Binaries } from './binaries.js';
import { ADMIN_ROLE, APP_DATABASE, APP_ROLE, clusterVersion, createCluster } from './cluster.js';
import { openDataDirectory, passwordsOf, type DataDirectory } from './data-directory.js';
import {
  findRunningServer,
  forgetForeignProcess,
  isAnswering,
  isOrphan,
  untilGone,
} from './running-server.js';
import { freePort, launchServer, type Server } from './server-process.js';
import { launchServerOnWindows } from './windows-server.js';

const START_LIMIT = 30_000;
const LOCKED = 'lock file "postmaster.pid" already exists';
const STILL_ENDING = 'pre-existing shared memory block';
const PORT_TAKEN = 'could not create any TCP/IP sockets';

export interface EmbeddedPostgres {
  /** Owns the database `apogee`, and may do nothing outside it. */
  url: string;
  /** The superuser: for tests that create databases, never for the application. */
  adminUrl: string;
  /** Ends the server where we started it; a server of another process goes on. */
  stop: () => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** False for data that nobody will miss: faster, and lost when the machine fails. */
  durable?: boolean;
}

/** PostgreSQL out of node_modules, with its data, passwords and log in `<dataDir>/postgres`. */
export async function startEmbeddedPostgres({
  dataDir,
  durable = true,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const data = await openDataDirectory(join(dataDir, 'postgres'));
  const binaries = await postgresBinaries(data.home, data.user);
  const version = await clusterVersion(data.cluster);
  const passwords = await passwordsOf(data.home, version !== undefined);
  if (!version) await createCluster(data, binaries, passwords, durable);
  else if (version !== binaries.major) throw wrongVersion(data.cluster, version, binaries.major);

  const urlOn = (port: number) =>
    `postgres://${APP_ROLE}:${passwords.app}@127.0.0.1:${port}/${APP_DATABASE}`;
  const start = (port?: number) => adoptOrLaunch(data, binaries, durable, urlOn, port);
  const first = await start();
  return {
    url: urlOn(first.port),
    adminUrl: `postgres://${ADMIN_ROLE}:${passwords.admin}@127.0.0.1:${first.port}/postgres`,
    stop: keepRunning(first, () => start(first.port)),
  };
}

/** Joins the live server of this data, or starts one; waits while another one is ending. */
async function adoptOrLaunch(
  data: DataDirectory,
  binaries: Binaries,
  durable: boolean,
  urlOn: (port: number) => string,
  wantedPort: number | undefined,
): Promise<Server> {
  const launch = process.platform === 'win32' ? launchServerOnWindows : launchServer;
  const deadline = Date.now() + START_LIMIT;
  let obstacle: Error | undefined;
  while (Date.now() < deadline) {
    const running = await findRunningServer(data.cluster);
    if (running && (await isOrphan(data.ownerFile))) {
      process.kill(running.pid, 'SIGINT');
      await untilGone(running.pid);
    } else if (running?.isReady && (await isAnswering(urlOn(running.port)))) {
      return { port: running.port, ended: untilGone(running.pid), stop: async () => undefined };
    } else if (!running) {
      try {
        return await launch(data, binaries, wantedPort ?? (await freePort()), durable);
      } catch (error) {
        obstacle = error as Error;
        const passes = [LOCKED, STILL_ENDING, PORT_TAKEN];
        if (!passes.some((reason) => obstacle?.message.includes(reason))) throw error;
        await forgetForeignProcess(data.cluster);
      }
    }
    await pause(100);
  }
  throw obstacle ?? new Error(`The embedded database in ${data.cluster} does not answer.`);
}

/**
 * A server that ends although nobody here stopped it comes back on the same port: it crashed, or the
 * process that we shared it with has finished. Gives back the function that stops it for good.
 */
function keepRunning(first: Server, restart: () => Promise<Server>): () => Promise<void> {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | undefined;

  const bringBack = async () => {
    const ended = current;
    let said = '';
    while (!stopping && current === ended) {
      current = await restart().catch(async ({ message }: Error) => {
        if (message !== said) console.error(message);
        said = message;
        await pause(1000);
        return ended;
      });
    }
  };
  const supervise = async () => {
    while (!stopping) {
      await current.ended;
      if (!stopping) await (restarting = bringBack());
    }
  };
  void supervise();
  return async () => {
    stopping = true;
    await restarting;
    await current.stop();
  };
}

function wrongVersion(cluster: string, found: string, ours: string): Error {
  return new Error(
    `The data in ${cluster} was written by PostgreSQL ${found}, and Apogee carries ${ours}. ` +
      'Back it up with the version of Apogee that wrote it, then restore it here.',
  );
}
