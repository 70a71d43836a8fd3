import 'reflect-metadata';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
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
