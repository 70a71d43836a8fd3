/** Writes the JSON schemas of the API's answers, made from the types in libs/shared, where the API reads them. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasNewer } from './ensure-built.mjs';
import { ROOT } from './run-script.mjs';

const TYPES = join(ROOT, 'libs/shared/src');

/** Beside what is built, never among the sources: a build would otherwise be older than they are. */
export async function writeViewSchemas() {
  const output = join(ROOT, 'dist/apps/api/src/overview/api-document/view-schemas.json');
  const written = statSync(output, { throwIfNoEntry: false });
  if (written && !hasNewer(TYPES, written.mtimeMs)) return;
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, await viewSchemas());
}

/** The schemas of every exported type, with references as OpenAPI wants them. */
async function viewSchemas() {
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({
    path: `${TYPES}/**/*.ts`,
    tsconfig: join(ROOT, 'tsconfig.json'),
    expose: 'export',
    skipTypeCheck: true,
    additionalProperties: false,
    functions: 'hide',
  });
  const { definitions = {} } = generator.createSchema('*');
  const named = Object.entries(definitions).filter(([name]) => /^[A-Z]\w+$/.test(name));
  const sorted = Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(sorted).replaceAll('#/definitions/', '#/components/schemas/');
}

if (process.argv[2] === 'write') await writeViewSchemas();
