import { expect, it } from 'vitest';
import { sampleRelease } from '../../../../../test/site/sample-release.js';
import { gridStyles } from './grid-styles.js';
import { placeDay } from './grid.js';

it('writes each placement once, for wide screens only', () => {
  const { panels, rooms } = sampleRelease();
  const grid = placeDay(panels, rooms);
  expect(gridStyles([{ id: 'day-2027-06-16', grid }])).toBe(
    '@media (min-width:64rem){' +
      '#day-2027-06-16{--rows:auto minmax(90px,auto) minmax(52px,auto) minmax(68px,auto) minmax(68px,auto);--cols:2}' +
      '.r2-3{grid-row:2/3}.n4{--n:4}.r3-4{grid-row:3/4}.n2{--n:2}.r4-5{grid-row:4/5}.n3{--n:3}.r5-6{grid-row:5/6}' +
      '.c2-3{grid-column:2/3}.c3-4{grid-column:3/4}.c2-4{grid-column:2/4}.r4-6{grid-row:4/6}}',
  );
});

it('writes nothing when there is nothing to place', () => {
  expect(gridStyles([])).toBe('');
});
