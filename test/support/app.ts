import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import type { Role } from '#shared/auth/permissions';
import { createApplication } from '../../apps/api/src/application.js';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setRole } from '../../apps/api/src/auth/accounts.js';
import { SessionsService } from '../../apps/api/src/auth/sessions.service.js';
import { type Settings, readSettings } from '../../apps/api/src/config/settings.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { createTestDatabase } from './database.js';

type Http = ReturnType<typeof supertest.agent>;

export interface TestConference {
  id: string;
  slug: string;
  categories: Record<'automatic' | 'manual', string>;
}

/** The product on a database of its own, with one conference and its categories. */
export interface TestApp {
  app: NestFastifyApplication;
  /** Requests without a session. */
  http: Http;
  dataSource: DataSource;
  settings: Settings;
  databaseUrl: string;
  conference: TestConference;
  /** A client that is signed in with a role in a conference (the app's own unless named). */
  signIn(role: Role, conferenceId?: string): Promise<Http>;
  /** Another process' worth of application on the same database. */
  secondApp(): Promise<NestFastifyApplication>;
  /** One more conference, for what must stay apart. */
  addConference(slug: string): Promise<TestConference>;
  close(): Promise<void>;
}

export const TEST_ENVIRONMENT = {
  APP_SECRET: 'a secret that only the tests know, 0123456789',
  PUBLIC_URL: 'http://apogee.test',
  DATABASE_URL: 'postgres://set-by-the-test',
  LOG_LEVEL: 'error',
};

/** Boots the application on a fresh copy of the migrated database. */
export async function createTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase(migrate);
  const settings = readSettings({
    ...TEST_ENVIRONMENT,
    ...environment,
    DATABASE_URL: database.url,
  });
  const app = await createApplication(settings, database.url);
  const apps = [app];
  const dataSource = app.get<DataSource>(getDataSourceToken());
  const conference = await insertConference(dataSource, 'test-conference');
  return {
    app,
    http: supertest.agent(app.getHttpServer()),
    dataSource,
    settings,
    databaseUrl: database.url,
    conference,
    signIn: (role, conferenceId = conference.id) =>
      signIn(app, dataSource, settings, role, conferenceId),
    secondApp: async () => {
      const second = await createApplication(settings, database.url);
      apps.push(second);
      return second;
    },
    addConference: (slug) => insertConference(dataSource, slug),
    close: async () => {
      await Promise.all(apps.map((running) => running.close()));
      await database.drop();
    },
  };
}

/** Without the password and its slow hash: `test/auth/session.test.ts` signs in as people do. */
async function signIn(
  app: NestFastifyApplication,
  dataSource: DataSource,
  settings: Settings,
  role: Role,
  conferenceId: string,
): Promise<Http> {
  const name = `Sample ${role}`;
  const [account] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO accounts (email, name, password_hash) VALUES ($1, $2, '') RETURNING id`,
    [`${role}-${randomBytes(4).toString('hex')}@example.org`, name],
  );
  const accountId = account!.id;
  await setRole(dataSource.manager, OPERATOR, { accountId, conferenceId, role });
  const sessions = app.get(SessionsService);
  const token = await sessions.open({ id: accountId, name });
  const client = supertest.agent(app.getHttpServer());
  client.set('Origin', settings.publicUrl);
  client.jar.setCookie(`${sessions.cookieName}=${token}`, '127.0.0.1', '/');
  return client;
}

async function insertConference(dataSource: DataSource, slug: string): Promise<TestConference> {
  const text = (en: string, fr: string) => JSON.stringify({ en, fr });
  const [row] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO conferences (slug, name, tagline, venue, city, time_zone, start_date, end_date, registration_open, notice)
     VALUES ($1, $2, $3, $4, $5, 'Europe/Paris', '2027-06-15', '2027-06-17', true, $6) RETURNING id`,
    [
      slug,
      text('Test Conference', 'Conférence d’essai'),
      text('A tagline', 'Une devise'),
      text('Congress Centre', 'Centre de congrès'),
      text('Toulouse', 'Toulouse'),
      text(
        'We use these details to run the conference.',
        'Ces données servent à organiser la conférence.',
      ),
    ],
  );
  const categories = { automatic: '', manual: '' };
  for (const approval of ['automatic', 'manual'] as const) {
    const [category] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO categories (conference_id, key, name, approval, capacity) VALUES ($1, $2, $3, $4, 100) RETURNING id`,
      [
        row!.id,
        approval === 'automatic' ? 'military' : 'industry',
        text(approval, approval),
        approval,
      ],
    );
    categories[approval] = category!.id;
  }
  return { id: row!.id, slug, categories };
}
