import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { canEnter, findServiceUser, isRoot } from './service-user.js';
import {
  answersWithin,
  endAppProcesses,
  killGuard,
  newDataDir,
  query,
  removeDataDirs,
  serverPid,
  startAppProcess,
  untilDead,
} from '../../../../../test/support/app-process.js';

const running: EmbeddedPostgres[] = [];
let dataDir: string;

async function start(directory = dataDir, durable = false): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir: directory, durable });
  running.push(database);
  return database;
}

beforeEach(() => {
  dataDir = newDataDir();
});

afterEach(async () => {
  await endAppProcesses();
  await Promise.all(running.splice(0).map((database) => database.stop()));
  removeDataDirs();
});

describe('startEmbeddedPostgres', { timeout: 60_000 }, () => {
  it('keeps data, passwords and log between two starts', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('kept')`);
    await first.stop();
    expect(await answersWithin(first.url, 0)).toBe(false);

    const second = await start();
    expect(await query(second.url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect(statSync(join(dataDir, 'postgres', 'passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('gives a role that owns its database and nothing else', async () => {
    const { url, adminUrl } = await start();
    await query(
      url,
      ...['btree_gist', 'pgcrypto', 'citext', 'pg_trgm', 'unaccent'].map(
        (name) => `CREATE EXTENSION ${name}`,
      ),
    );
    await expect(query(url, 'CREATE DATABASE another')).rejects.toThrow('permission denied');
    await expect(query(url, 'CREATE ROLE another')).rejects.toThrow('permission denied');
    expect(
      await query(adminUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user'),
    ).toEqual([{ rolsuper: true }]);
  });

  it('asks for the password, listens on 127.0.0.1 alone, and keeps what it promised', async () => {
    const { url, adminUrl } = await start(dataDir, true);
    const guessed = new URL(url);
    guessed.password = 'guessed';
    await expect(query(guessed.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const settings = await query(
      adminUrl,
      `SELECT current_setting('listen_addresses') AS addresses,
              current_setting('unix_socket_directories') AS sockets,
              current_setting('fsync') AS fsync`,
    );
    expect(settings).toEqual([{ addresses: '127.0.0.1', sockets: '', fsync: 'on' }]);
  });

  it('works for two processes that start at once on an empty directory', async () => {
    const [app, here] = await Promise.all([startAppProcess(dataDir), start()]);
    expect(here.url).toBe(app.url);
    await app.finish();
    expect(await answersWithin(here.url, 10_000)).toBe(true);
  });

  it('ends with an application that was killed, and recovers what it had committed', async () => {
    const app = await startAppProcess(dataDir);
    await query(app.url, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('kept')`);
    const pid = serverPid(dataDir);
    app.process.kill('SIGKILL');
    await untilDead(pid, 10_000);

    const { url } = await start();
    expect(await query(url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });

  it('starts at once behind an application that was just killed', async () => {
    const app = await startAppProcess(dataDir);
    app.process.kill('SIGKILL');
    const { url } = await start();
    await pause(500);
    expect(await answersWithin(url, 10_000)).toBe(true);
  });

  it('joins the server of another process, leaves it running, and carries on after it', async () => {
    const app = await startAppProcess(dataDir);
    const guest = await start();
    expect(guest.url).toBe(app.url);
    await guest.stop();
    expect(await answersWithin(app.url, 0)).toBe(true);

    const staying = await start();
    await app.finish();
    expect(await answersWithin(staying.url, 10_000)).toBe(true);
  });

  it.runIf(existsSync('/proc'))(
    'takes over a server whose guard was killed, so that it still ends with the application',
    async () => {
      const app = await startAppProcess(dataDir);
      const orphan = serverPid(dataDir);
      killGuard(dataDir);
      await untilDead(orphan, 10_000);
      expect(await answersWithin(app.url, 10_000)).toBe(true);

      const successor = serverPid(dataDir);
      app.process.kill('SIGKILL');
      await untilDead(successor, 10_000);
    },
  );

  it('brings a crashed server back on the same port', async () => {
    const { url } = await start();
    process.kill(serverPid(dataDir), 'SIGKILL');
    await pause(50);
    expect(await answersWithin(url, 10_000)).toBe(true);
  });

  it('is not misled by a process id that another program has taken since', async () => {
    const first = await start();
    await first.stop();
    const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(
      pidFile,
      `${process.pid}\n${dataDir}/postgres/cluster\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
    );
    const second = await start();
    expect(await answersWithin(second.url, 0)).toBe(true);
  });

  it('refuses data of another version in one sentence', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('was written by PostgreSQL 17');
  });
});

describe.runIf(isRoot)('startEmbeddedPostgres as root', { timeout: 60_000 }, () => {
  it('keeps the data elsewhere when the server could not enter the directory', async () => {
    chmodSync(dataDir, 0o700);
    const inner = join(dataDir, 'data');
    const first = await start(inner);
    await query(first.url, 'CREATE TABLE note (text text)');
    await first.stop();
    const cluster = readFileSync(join(inner, 'postgres', 'cluster-path'), 'utf8');
    expect(existsSync(join(inner, 'postgres', 'cluster'))).toBe(false);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);

    const second = await start(inner);
    expect(await query(second.url, 'SELECT count(*)::int FROM note')).toEqual([{ count: 0 }]);
    await second.stop();

    const copy = join(dataDir, 'copy');
    cpSync(inner, copy, { recursive: true });
    await expect(start(copy)).rejects.toThrow(`belongs to ${inner}/postgres`);

    rmSync(dirname(cluster), { recursive: true });
    await expect(start(inner)).rejects.toThrow('is gone');
  });

  it('works for a normal user', async ({ skip }) => {
    const user = await findServiceUser();
    skip(!(await canEnter(user, import.meta.dirname)), 'this directory is closed to other users');
    skip(!(await canEnter(user, dirname(process.execPath))), 'Node is closed to other users');
    const app = await startAppProcess(newDataDir(user), user);
    expect(await query(app.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const cluster = join(app.dataDir, 'postgres', 'cluster');
    expect(statSync(cluster).uid).toBe(user.uid);
    await app.finish();

    const asRoot = await start(app.dataDir);
    expect(await answersWithin(asRoot.url, 0)).toBe(true);
    expect(statSync(join(cluster, 'postmaster.pid')).uid).toBe(user.uid);
  });
});
