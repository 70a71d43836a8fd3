import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { Sources } from './graph.js';
import { PARTS } from './import-order.js';

/** All sources of the product, their tests with them. */
export function sourcesOfTheProduct(): Sources {
  const paths = globSync(PARTS.map(({ path }) => `${path}**/*.{ts,tsx}`));
  return new Map(paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(path, 'utf8')]));
}
