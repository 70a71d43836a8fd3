import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The built folders, seen from sources (apps/api/src/http) and from the build (dist/apps/api/src/http) alike. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const DIST = existsSync(join(ROOT, 'package.json')) ? join(ROOT, 'dist') : ROOT;

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the site's assets under /assets and the organisers' SPA under /admin; their names carry a hash. */
export async function serveStaticFiles(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const site = join(DIST, 'site');
  const admin = join(DIST, 'admin');
  if (existsSync(site)) {
    await app.register(statics, {
      root: site,
      prefix: '/assets/',
      index: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', IMMUTABLE),
    });
  }
  if (!existsSync(admin)) return;
  await app.register(statics, {
    root: join(admin, 'assets'),
    prefix: '/admin/assets/',
    index: false,
    cacheControl: false,
    decorateReply: !existsSync(site),
    setHeaders: (reply) => void reply.header('cache-control', IMMUTABLE),
  });
  const page = (_request: unknown, reply: { sendFile: Function }) =>
    reply.sendFile('index.html', admin, { cacheControl: false });
  fastify.get('/admin', page as never);
  fastify.get('/admin/*', page as never);
}
