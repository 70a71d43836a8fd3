import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MIGRATIONS } from './migrations/index.js';

it('migrations have a number each, and their moments rise with it', () => {
  const numbers = readdirSync(new URL('migrations', import.meta.url))
    .filter((name) => /^\d+-[\w-]+\.ts$/.test(name))
    .map((name) => parseInt(name, 10))
    .sort((one, other) => one - other);
  expect(numbers).toEqual(MIGRATIONS.map((_, index) => index + 1));
  const moments = MIGRATIONS.map(({ name }) => Number(name.slice(-13)));
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  expect(new Set(moments).size).toBe(moments.length);
});
