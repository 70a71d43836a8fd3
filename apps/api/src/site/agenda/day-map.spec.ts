import { expect, it } from 'vitest';
import { sampleRelease } from '../../../../../test/site/sample-release.js';
import { indexOf } from '../frame/release-index.js';
import { dayMap, mapHours } from './day-map.js';
import { placeDay } from './grid.js';

const document = sampleRelease();
const index = indexOf(document);

it('shares whole hours between the days', () => {
  expect(mapHours(index.panelsOfDay, 'Europe/Paris')).toEqual({ from: 540, until: 720 });
  expect(mapHours(new Map(), 'Europe/Paris')).toEqual({ from: 480, until: 1080 });
});

it('draws sessions as blocks by track, wide ones over the full height, and no breaks', () => {
  const grid = placeDay(document.panels, document.rooms);
  const hours = { from: 540, until: 720 };
  expect(dayMap('2027-06-16', grid, index.tracks, hours, 'Europe/Paris')).toEqual({
    ticks: 'M0 26v-5M100 26v-2.5M200 26v-5M300 26v-2.5M400 26v-5M500 26v-2.5M600 26v-5',
    blocks: [
      { colour: 1, path: 'M0 0h199v19h-199zM300 0h299v9h-299z' },
      { colour: 2, path: 'M300 10h149v9h-149z' },
    ],
  });
});
