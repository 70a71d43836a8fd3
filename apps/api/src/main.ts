import 'reflect-metadata';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { OPERATOR } from './audit/record-audit.js';
import type { Settings } from './config/settings.js';
import { createDemo } from './demo/create-demo.js';
import { ReleasesService } from './releases/releases.service.js';
import { createApplication } from './application.js';
import { createFirstAccount, type FirstSignIn } from './operations/first-start.js';
import { PublishedReleases } from './releases/published-releases.js';
import { readyDatabase, settingsOrExit } from './operations/start.js';

async function main(): Promise<void> {
  const settings = settingsOrExit();
  const database = await readyDatabase(settings);
  const app = await createApplication(settings, database.url);
  const dataSource = app.get<DataSource>(getDataSourceToken());
  const signIn = settings.databaseUrl ? undefined : await createFirstAccount(dataSource);
  if (settings.demo) await createDemoOnce(app, settings, signIn?.accountId);
  void app.get(PublishedReleases).publishedConferences();
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await database.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  await app.listen(settings.port, '0.0.0.0');
  announce(settings.publicUrl, signIn);
}

/** The demonstration conference is made on the first start only: who removed it does not get it again. */
async function createDemoOnce(
  app: NestFastifyApplication,
  settings: Settings,
  ownerId: string | undefined,
): Promise<void> {
  const dataSource = app.get<DataSource>(getDataSourceToken());
  const [known] = await dataSource.query<unknown[]>(
    'SELECT 1 FROM conferences WHERE release_number > 0 LIMIT 1',
  );
  if (known) return;
  const releases = app.get(ReleasesService);
  await createDemo(dataSource, {
    settings,
    ...(ownerId ? { ownerId } : {}),
    publish: (conferenceId, input) => releases.publish(OPERATOR, conferenceId, input),
  });
}

function announce(publicUrl: string, signIn: FirstSignIn | undefined): void {
  const lines = [
    '',
    'Apogee is ready.',
    `  Agenda:    ${publicUrl}/`,
    `  Admin:     ${publicUrl}/admin`,
  ];
  if (signIn) {
    lines.push(
      `  Organiser: ${signIn.email}`,
      `  Password:  ${signIn.password}   (shown only this once)`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`Apogee could not start: ${(error as Error).message}\n`);
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
