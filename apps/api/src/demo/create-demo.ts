import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReleaseInput } from '#shared/releases/releases';
import { OPERATOR, recordAudit } from '../audit/record-audit.js';
import { setRole } from '../auth/accounts.js';
import { Category } from '../conferences/categories/category.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import type { Settings } from '../config/settings.js';
import { inTransaction, oneAtATime } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { DEMO_CATEGORIES, DEMO_CONFERENCE } from './conference.js';
import { DEMO_REGISTRATIONS } from './registrations.js';
import { writeDemoInterest } from './write-interest.statement.js';
import { writeDemoProgramme } from './write-programme.js';
import { writeDemoRegistrations } from './write-registrations.js';

/** What the demonstration conference needs from its surroundings. */
export interface DemoOptions {
  settings: Pick<Settings, 'appSecret'>;
  /** Account that owns the conference; it becomes its owner also when the conference exists already. */
  ownerId?: string;
  /** Publishes a release of the conference, in a transaction of its own. */
  publish(conferenceId: string, input: ReleaseInput): Promise<unknown>;
}

const FIRST_RELEASE: ReleaseInput = {
  notes: {
    en: 'First publication of the programme (demonstration data).',
    fr: 'Première publication du programme (données de démonstration).',
  },
  basedOn: 0,
};

/**
 * Creates the demonstration conference and publishes it; answers whether it was missing. May be called again, also
 * by two processes at once and after one that was interrupted: it does what is left to do.
 */
export async function createDemo(dataSource: DataSource, options: DemoOptions): Promise<boolean> {
  const { id, releaseNumber, isNew } = await inTransaction(dataSource, async (manager) => {
    await oneAtATime(manager, 'demo');
    const found = await manager.findOne(Conference, {
      where: { slug: DEMO_CONFERENCE.slug },
      select: { id: true, releaseNumber: true },
    });
    const conference = found ?? { id: await writeDemo(manager, options), releaseNumber: 0 };
    if (options.ownerId) {
      const membership = { accountId: options.ownerId, conferenceId: conference.id };
      await setRole(manager, OPERATOR, { ...membership, role: 'owner' });
    }
    return { ...conference, isNew: !found };
  });
  if (releaseNumber === 0) {
    await publishFirst(id, options);
    await inTransaction(dataSource, (manager) => writeDemoInterest(manager, id));
  }
  return isNew;
}

/** Somebody else may have published in between, which is as good. */
async function publishFirst(id: string, options: DemoOptions): Promise<void> {
  try {
    await options.publish(id, FIRST_RELEASE);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'release_outdated') throw error;
  }
}

async function writeDemo(manager: EntityManager, { settings }: DemoOptions): Promise<string> {
  const id = await writeConference(manager);
  await writeDemoProgramme(manager, id);
  await writeDemoRegistrations(manager, id, settings);
  await recordAudit(manager, OPERATOR, {
    conferenceId: id,
    action: 'conference.create-demo',
    entity: 'conference',
    entityId: id,
    after: { slug: DEMO_CONFERENCE.slug, registrations: DEMO_REGISTRATIONS.length },
  });
  return id;
}

async function writeConference(manager: EntityManager): Promise<string> {
  const id = randomUUID();
  await manager.insert(Conference, {
    ...DEMO_CONFERENCE,
    id,
    demo: true,
    registrationOpen: true,
  });
  await manager.insert(
    Category,
    DEMO_CATEGORIES.map((category, position) => ({ ...category, conferenceId: id, position })),
  );
  return id;
}
