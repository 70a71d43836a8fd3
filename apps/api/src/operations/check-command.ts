import { constants } from 'node:fs';
import { access, mkdir, readFile, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { MIGRATIONS } from '../database/migrations/index.js';
import { CommandError, sentenceOf } from './command.js';
import {
  type Ask,
  byPool,
  migrationsDone,
  serverClock,
  serverVersion,
  writeRights,
} from './server.queries.js';
import { openDatabase, settingsOrExit } from './start.js';

/** Least free space for data, in bytes, and most difference of the two clocks, in milliseconds. */
const FREE_SPACE = 1024 ** 3;
const CLOCK_DIFFERENCE = 2000;

/** A mail server that says nothing is given up after these times, in milliseconds. */
const MAIL_TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };

interface Finding {
  ok: boolean;
  sentence: string;
}

/** `check`: all that must be right before a conference depends on it. It changes nothing. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('pre-flight: settings, database, clock, disk, mail')
    .action(check);
}

async function check(): Promise<void> {
  const settings = settingsOrExit();
  const findings = [
    { ok: true, sentence: `Settings are complete; links start with ${settings.publicUrl}.` },
    ...(await failing(() => checkDatabase(settings))),
    ...(await failing(() => checkDisks(settings))),
    ...(await failing(() => checkMail(settings.smtpUrl))),
  ];
  const lines = findings.map(({ ok, sentence }) => `${ok ? 'ok  ' : 'FAIL'}  ${sentence}`);
  const text = lines.join('\n');
  if (findings.some(({ ok }) => !ok)) throw new CommandError(text);
  process.stdout.write(`${text}\n`);
}

/** One thing that cannot be looked at does not hide the others. */
async function failing(look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [{ ok: false, sentence: sentenceOf(error) }];
  }
}

async function checkDatabase(settings: Settings): Promise<Finding[]> {
  const database = await openDatabase(settings);
  const dataSource = new DataSource({ type: 'postgres', url: database.url });
  try {
    await dataSource.initialize();
    const ask = byPool(dataSource);
    return [
      await describeServer(ask),
      await checkWrites(ask),
      await checkMigrations(ask),
      await checkClock(ask),
    ];
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.stop();
  }
}

async function describeServer(ask: Ask): Promise<Finding> {
  const { version } = await serverVersion(ask);
  return { ok: true, sentence: `PostgreSQL ${version} answers.` };
}

async function checkWrites(ask: Ask): Promise<Finding> {
  const { readOnly, mayCreate } = await writeRights(ask);
  if (readOnly) return { ok: false, sentence: 'The database takes no writes.' };
  if (!mayCreate) {
    return { ok: false, sentence: 'The user of the database may not create tables in it.' };
  }
  return { ok: true, sentence: 'The database takes writes.' };
}

async function checkMigrations(ask: Ask): Promise<Finding> {
  const done = await migrationsDone(ask);
  const isWaiting = MIGRATIONS.some(({ name }) => !done.has(name));
  const sentence = isWaiting
    ? 'The next start, or "migrate", brings the tables up to date.'
    : 'The tables are up to date.';
  return { ok: true, sentence };
}

async function checkClock(ask: Ask): Promise<Finding> {
  const difference = Math.abs(Date.now() - (await serverClock(ask)).getTime());
  return {
    ok: difference < CLOCK_DIFFERENCE,
    sentence: `The clocks of this machine and of the database differ by ${difference} ms.`,
  };
}

/** As root the embedded database may lie elsewhere than the rest of the data, on another disk. */
async function checkDisks({ dataDir, databaseUrl }: Settings): Promise<Finding[]> {
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, constants.W_OK);
  const pointer = join(dataDir, 'postgres', 'cluster-path');
  const cluster = databaseUrl ? '' : await readFile(pointer, 'utf8').catch(() => '');
  const places = cluster ? [dataDir, dirname(cluster)] : [dataDir];
  return Promise.all(places.map(checkDisk));
}

async function checkDisk(directory: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  const gigabytes = (free / 1024 ** 3).toFixed(1);
  return { ok: free > FREE_SPACE, sentence: `${gigabytes} GB are free for ${directory}.` };
}

async function checkMail(smtpUrl: string | undefined): Promise<Finding[]> {
  if (!smtpUrl) return [{ ok: true, sentence: 'No SMTP_URL: mail is kept in the outbox.' }];
  try {
    await createTransport({ url: smtpUrl, ...MAIL_TIMEOUTS }).verify();
    return [{ ok: true, sentence: 'The mail server answers.' }];
  } catch (error) {
    const { message } = error as Error;
    return [{ ok: false, sentence: `SMTP_URL: the mail server cannot be used: ${message}` }];
  }
}
