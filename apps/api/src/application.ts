import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Settings } from './config/settings.js';
import { createHttpApp } from './http/create-app.js';
import { serveStaticFiles } from './http/static-files.js';
import { serveApiDocument } from './overview/api-document/serve-api-document.js';
import { siteErrorPage } from './site/frame/error-page.js';
import { PublishedCache } from './http/published-cache.js';

/** One process of the product on a migrated database, ready to listen. */
export async function createApplication(
  settings: Settings,
  databaseUrl: string,
): Promise<NestFastifyApplication> {
  const cache = new PublishedCache();
  const app = await createHttpApp(
    AppModule.with(settings, databaseUrl, cache),
    settings,
    cache,
    siteErrorPage,
  );
  serveApiDocument(app, settings.publicUrl);
  await serveStaticFiles(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
