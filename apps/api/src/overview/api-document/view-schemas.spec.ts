import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { viewSchemas } from '../../../../../scripts/view-schemas.mjs';

it('documents the types of the answers as they are now (`npm run schemas` writes them anew)', () => {
  const kept = readFileSync(new URL('view-schemas.json', import.meta.url), 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(viewSchemas()));
}, 60_000);
