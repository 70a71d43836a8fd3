import 'reflect-metadata';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createApplication } from './application.js';
import { announcementOf, signInLines } from './operations/announcement.js';
import { sentenceOf } from './operations/command.js';
import { makeDemoOnce } from './operations/demo.js';
import { createFirstAccount } from './operations/first-start.js';
import { LISTEN_ADDRESS, portError, refuseTakenPort } from './operations/port.js';
import { type ReadyDatabase, readyDatabase, settingsOrExit } from './operations/start.js';
import { PublishedReleases } from './releases/published-releases.js';

/** Requests and jobs under way may take this long (ms) after we are asked to end. */
const FAREWELL = 8_000;

async function main(): Promise<void> {
  const settings = settingsOrExit();
  await refuseTakenPort(settings.port);
  const database = await readyDatabase(settings);
  const app = await createApplication(settings, database.url);
  stopOnSignal(app, database);
  if (settings.demo) await makeDemoOnce(app);
  const dataSource = app.get<DataSource>(getDataSourceToken());
  const signIn = settings.databaseUrl ? undefined : await createFirstAccount(dataSource);
  void app.get(PublishedReleases).publishedConferences();
  try {
    await app.listen(settings.port, LISTEN_ADDRESS);
    process.stdout.write(announcementOf(settings, signIn !== undefined));
  } catch (error) {
    throw portError(settings.port, error);
  } finally {
    // Also when the port was lost at the last moment: the password is stored nowhere else.
    if (signIn) process.stdout.write(signInLines(signIn));
    process.stdout.write('\n');
  }
}

/** How often (ms) a server that npm started looks whether npm's shell is still there. */
const PARENT_LOOK = 500;

/** Lets requests and jobs finish, within limits, and ends the database last. */
function stopOnSignal(app: NestFastifyApplication, database: ReadyDatabase): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const patience = new Promise((done) => setTimeout(done, FAREWELL));
    await Promise.race([app.close(), patience]).catch(reportFailure);
    await database.stop().catch(reportFailure);
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  if (!process.env.npm_lifecycle_event) return;
  // The shell between npm and us dies of a signal without passing it on, and would leave us behind.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, PARENT_LOOK).unref();
}

function reportFailure(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`Apogee could not start: ${sentenceOf(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
