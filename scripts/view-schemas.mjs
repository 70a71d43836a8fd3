/** Writes the JSON schemas of the API's answers, made from the types in libs/shared. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = `${root}apps/api/src/overview/api-document/view-schemas.json`;

/** The schemas of every exported type, with references as OpenAPI wants them. */
export function viewSchemas() {
  const generator = createGenerator({
    path: `${root}libs/shared/src/**/*.ts`,
    tsconfig: `${root}tsconfig.json`,
    expose: 'export',
    skipTypeCheck: true,
    additionalProperties: false,
    functions: 'hide',
  });
  const { definitions = {} } = generator.createSchema('*');
  const named = Object.entries(definitions).filter(([name]) => /^[A-Z]\w+$/.test(name));
  const sorted = Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify(sorted, null, 2);
  return `${text.replaceAll('#/definitions/', '#/components/schemas/')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUTPUT, viewSchemas());
