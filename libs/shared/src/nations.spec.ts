import { expect, it } from 'vitest';
import { LANGUAGES } from './languages.js';
import { NATIONS, NATO_NATIONS, nationName } from './nations.js';

it('lets nobody be without a nation of the ISO list', () => {
  expect(NATIONS).toEqual(expect.arrayContaining(['TW', 'HK', 'MO', 'PR', 'GL', 'FO', 'XK']));
  expect(NATIONS).toEqual([...new Set(NATIONS)].sort());
  expect(NATIONS).toEqual(expect.arrayContaining(NATO_NATIONS));
});

it('names every nation in every language of the interface', () => {
  const unnamed = NATIONS.filter((code) => LANGUAGES.some((tag) => nationName(code, tag) === code));
  expect(unnamed).toEqual([]);
});
