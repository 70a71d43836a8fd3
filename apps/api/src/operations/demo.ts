import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { OPERATOR } from '../audit/record-audit.js';
import { Conference } from '../conferences/conference.entity.js';
import { SETTINGS } from '../config/settings.module.js';
import type { Settings } from '../config/settings.js';
import { createDemo } from '../demo/create-demo.js';
import { ReleasesService } from '../releases/releases.service.js';

/** Makes and publishes the demonstration conference; answers whether it was missing. */
export async function makeDemo(app: INestApplicationContext, ownerId?: string): Promise<boolean> {
  const releases = app.get(ReleasesService);
  return createDemo(app.get<DataSource>(getDataSourceToken()), {
    settings: app.get<Settings>(SETTINGS),
    ...(ownerId ? { ownerId } : {}),
    publish: (conferenceId, input) => releases.publish(OPERATOR, conferenceId, input),
  });
}

/**
 * Makes the demonstration conference where there is no conference yet, and completes one whose making was
 * interrupted. Beside other conferences it does nothing: who removed it does not get it again.
 */
export async function makeDemoOnce(app: INestApplicationContext): Promise<void> {
  const { manager } = app.get<DataSource>(getDataSourceToken());
  const hasOther = await manager
    .createQueryBuilder(Conference, 'conference')
    .where('NOT (conference.demo AND conference.releaseNumber = 0)')
    .getExists();
  if (!hasOther) await makeDemo(app);
}
