import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Command } from 'commander';
import { type DataSource, IsNull } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import type { Settings } from '../config/settings.js';
import { SettingsModule } from '../config/settings.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { DEMO_CONFERENCE } from '../demo/conference.js';
import { HttpModule } from '../http/http.module.js';
import { ProductLogger } from '../http/product-logger.js';
import { PublishedCache } from '../http/published-cache.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { CommandError } from './command.js';
import { makeDemo } from './demo.js';
import { readyDatabase, settingsOrExit } from './start.js';

/** What publishing needs: no routes, and no running of jobs, which belongs to the server. */
@Module({})
class PublishingModule {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: PublishingModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule.at(databaseUrl),
        HttpModule.with(new PublishedCache()),
        JobsModule.withoutRunner(),
        ReleasesModule,
      ],
    };
  }
}

/** `demo`: the demonstration conference, also beside other conferences. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('make and publish the demonstration conference')
    .option('--owner <address>', 'email address of the account that shall own it')
    .action(({ owner }: { owner?: string }) => demo(owner));
}

async function demo(owner: string | undefined): Promise<void> {
  const settings = settingsOrExit();
  const database = await readyDatabase(settings);
  try {
    const app = await NestFactory.createApplicationContext(
      PublishingModule.with(settings, database.url),
      { abortOnError: false, logger: new ProductLogger('error') },
    );
    try {
      const dataSource = app.get<DataSource>(getDataSourceToken());
      await refuseRealConference(dataSource);
      const ownerId = owner === undefined ? undefined : await accountOf(dataSource, owner);
      const isNew = await makeDemo(app, ownerId);
      const address = `${settings.publicUrl}/en/${DEMO_CONFERENCE.slug}`;
      const done = isNew ? 'Made the demonstration conference' : 'There it was already';
      process.stdout.write(`${done}: ${address}\n`);
      if (owner !== undefined) process.stdout.write(`${owner} owns it.\n`);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}

/** Nobody's own conference is published because it has the same name in its address. */
async function refuseRealConference(dataSource: DataSource): Promise<void> {
  const { slug } = DEMO_CONFERENCE;
  if (await dataSource.manager.existsBy(Conference, { slug, demo: false }))
    throw new CommandError(`There is a conference "${slug}" of your own.`);
}

async function accountOf(dataSource: DataSource, email: string): Promise<string> {
  const account = await dataSource.manager.findOne(Account, {
    where: { email, disabledAt: IsNull() },
    select: { id: true },
  });
  if (!account) {
    throw new CommandError(`There is no account ${email}; "account create" makes one.`);
  }
  return account.id;
}
