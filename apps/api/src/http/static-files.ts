import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The built folders, seen from sources (apps/api/src/http) and from the build (dist/apps/api/src/http) alike. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const DIST = existsSync(join(ROOT, 'package.json')) ? join(ROOT, 'dist') : ROOT;

/** Files whose names change with their content are kept for ever; a page that names them is asked for anew. */
const HASHED = cached('public, max-age=31536000, immutable');
const PAGE = cached('no-cache');

/** Serves the site's assets under /assets and the organisers' SPA under /admin. */
export async function serveStaticFiles(app: NestFastifyApplication): Promise<void> {
  const site = join(DIST, 'site');
  const admin = join(DIST, 'admin');
  const assets = { ...HASHED, index: false as const, decorateReply: false };
  if (existsSync(site)) {
    await app.register(statics, { ...assets, root: site, prefix: '/assets/' });
  }
  if (!existsSync(admin)) return;
  await app.register(statics, { ...assets, root: join(admin, 'assets'), prefix: '/admin/assets/' });
  // `sendFile` takes its headers from the one registration that decorates the reply.
  await app.register(statics, { ...PAGE, root: admin, serve: false });
  const fastify = app.getHttpAdapter().getInstance();
  const page = (_request: unknown, reply: { sendFile: Function }) => reply.sendFile('index.html');
  fastify.get('/admin', page as never);
  fastify.get('/admin/*', page as never);
}

function cached(cacheControl: string) {
  return {
    cacheControl: false,
    // The build writes each text beside itself with brotli and gzip.
    preCompressed: true,
    setHeaders: (reply: { header(name: string, value: string): unknown }) =>
      void reply.header('cache-control', cacheControl),
  };
}
