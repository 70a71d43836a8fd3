/** Publishes the draft of a conference through the product's own service. */
import 'reflect-metadata';
import { createApplication } from '../dist/apps/api/src/application.js';
import { readSettings } from '../dist/apps/api/src/config/settings.js';
import { ReleasesService } from '../dist/apps/api/src/releases/releases.service.js';

const [, , databaseUrl, slug] = process.argv;
const settings = readSettings({
  ...process.env,
  DATABASE_URL: databaseUrl,
  APP_SECRET: 'x'.repeat(40),
  LOG_LEVEL: 'error',
});
const app = await createApplication(settings, databaseUrl);
const releases = app.get(ReleasesService, { strict: false });
const { getDataSourceToken } = await import('@nestjs/typeorm');
const [conference] = await app
  .get(getDataSourceToken())
  .query('SELECT id FROM conferences WHERE slug = $1', [slug]);
await releases.publish({ accountId: null, name: 'benchmark' }, conference.id, {
  notes: { en: '', fr: '' },
});
await app.close();
