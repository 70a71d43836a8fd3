import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { publish, type PublishedResponse } from '../../http/published-response.js';
import { sendPublished } from '../../http/send-published.js';
import { apiDocument } from './api-document.js';

const VIEWER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Apogee API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui', validatorUrl: null });\n`;

const SCRIPT = 'text/javascript; charset=utf-8';

/** Serves the document at /api/v1/openapi.json and its viewer at /api/docs, each made on first use. */
export function serveApiDocument(app: NestFastifyApplication, publicUrl: string): void {
  const fastify = app.getHttpAdapter().getInstance();
  const serve = (path: string, contentType: string, body: () => string | Buffer) => {
    let made: Promise<PublishedResponse> | undefined;
    fastify.get(path, async (request, reply) => {
      made ??= publish({ body: body(), contentType });
      const response = await made;
      reply.hijack();
      sendPublished(request.raw, reply.raw, response);
    });
  };
  serve('/api/v1/openapi.json', 'application/json; charset=utf-8', () =>
    JSON.stringify(apiDocument(app, publicUrl)),
  );
  serve('/api/docs', 'text/html; charset=utf-8', () => PAGE);
  serve('/api/docs/start.js', SCRIPT, () => START);
  serve('/api/docs/swagger-ui.css', 'text/css; charset=utf-8', () => viewerFile('swagger-ui.css'));
  serve('/api/docs/swagger-ui-bundle.js', SCRIPT, () => viewerFile('swagger-ui-bundle.js'));
}

function viewerFile(name: string): Buffer {
  return readFileSync(join(VIEWER, name));
}
