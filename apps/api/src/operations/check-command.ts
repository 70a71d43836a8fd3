import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { createTransport } from 'nodemailer';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { CommandError, withDatabase } from './command.js';
import { settingsOrExit } from './start.js';

/** Least free space for data, in bytes, and most difference of the two clocks, in milliseconds. */
const FREE_SPACE = 1024 ** 3;
const CLOCK_DIFFERENCE = 2000;

interface Finding {
  ok: boolean;
  sentence: string;
}

/** `check`: all that must be right before a conference depends on it. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('pre-flight: settings, database, clock, disk, mail')
    .action(() => withDatabase((dataSource) => report(dataSource, settingsOrExit())));
}

async function report(dataSource: DataSource, settings: Settings): Promise<string> {
  const findings = [
    { ok: true, sentence: `Settings are complete; links start with ${settings.publicUrl}.` },
    await checkDatabase(dataSource),
    await checkClock(dataSource),
    await checkDisk(settings.dataDir),
    await checkMail(settings.smtpUrl),
  ];
  const text = findings
    .map(({ ok, sentence }) => `${ok ? 'ok  ' : 'FAIL'}  ${sentence}`)
    .join('\n');
  if (findings.some(({ ok }) => !ok)) throw new CommandError(text);
  return text;
}

async function checkDatabase(dataSource: DataSource): Promise<Finding> {
  const [row] = await dataSource.query<{ version: string }[]>(
    `SELECT current_setting('server_version') AS version`,
  );
  const version = row?.version ?? 'unknown';
  const ok = Number.parseInt(version, 10) >= 15;
  return {
    ok,
    sentence: `PostgreSQL ${version}${ok ? '.' : ' is too old: 15 or newer is needed.'}`,
  };
}

async function checkClock(dataSource: DataSource): Promise<Finding> {
  const [row] = await dataSource.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  const difference = Math.abs(Date.now() - (row?.now.getTime() ?? 0));
  return {
    ok: difference < CLOCK_DIFFERENCE,
    sentence: `The clocks of this machine and of the database differ by ${difference} ms.`,
  };
}

async function checkDisk(dataDir: string): Promise<Finding> {
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, constants.W_OK);
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const gigabytes = (free / 1024 ** 3).toFixed(1);
  return { ok: free > FREE_SPACE, sentence: `${gigabytes} GB are free for ${dataDir}.` };
}

async function checkMail(smtpUrl: string | undefined): Promise<Finding> {
  if (!smtpUrl) return { ok: true, sentence: 'No SMTP_URL: mail is kept in the outbox.' };
  try {
    await createTransport(smtpUrl).verify();
    return { ok: true, sentence: 'The mail server answers.' };
  } catch (error) {
    return { ok: false, sentence: `The mail server does not answer: ${(error as Error).message}` };
  }
}
