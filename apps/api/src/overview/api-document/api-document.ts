import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PROBLEMS } from '#shared/problems/problems';
import { describeQueries, inputSchemas } from './input-schemas.js';

const DESCRIPTION = `Everything the admin does goes through this interface.
Lists answer \`{ items, total, page, pageSize }\`. Times are ISO 8601 with an offset. Errors are
\`application/problem+json\` (RFC 9457) with a stable \`code\`. A change names the \`version\` it was made from; a stale
one answers 409 \`stale_version\` with the object as it is now.`;

type Operation = { responses: Record<string, unknown>; security?: unknown };

/** The OpenAPI document of the running application: every route under /api, inputs from their validators. */
export function apiDocument(app: INestApplication, publicUrl: string): OpenAPIObject {
  const inputs = inputSchemas();
  describeQueries(inputs);
  const config = new DocumentBuilder()
    .setTitle('Apogee')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addServer(publicUrl)
    .addCookieAuth('apogee_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = {
    ...document.components,
    schemas: {
      ...document.components?.schemas,
      ...viewSchemas(),
      ...inputs,
      ProblemCode: problemCodes(),
    },
  };
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')),
  );
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) addProblem(operation as Operation);
  }
  return document;
}

/** What the build made of the types of the answers; an API that runs from its sources reads it there, too. */
function viewSchemas(): object {
  const built = import.meta.url.replace(
    /\/apps\/api\/src\/([^?]*)\.ts$/,
    '/dist/apps/api/src/$1.js',
  );
  return JSON.parse(readFileSync(new URL('view-schemas.json', built), 'utf8')) as object;
}

function problemCodes(): { type: 'string'; enum: string[] } {
  return { type: 'string', enum: Object.keys(PROBLEMS) };
}

function addProblem(operation: Operation): void {
  if (typeof operation !== 'object' || operation === null || !('responses' in operation)) return;
  operation.responses['default'] = {
    description: 'A problem; its `code` is stable',
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } },
    },
  };
}
