import { describe, expect, it } from 'vitest';
import { columnAt, columnBoxes, drawnBand, shownColumns, WHOLE } from './columns.js';

describe('columnBoxes', () => {
  it('shares out the spare width, and never goes below what the lanes need', () => {
    expect(columnBoxes([1, 1], 600)).toEqual([
      { left: 0, width: 300 },
      { left: 300, width: 300 },
    ]);
    expect(columnBoxes([1, 3], 100)).toEqual([
      { left: 0, width: 192 },
      { left: 192, width: 408 },
    ]);
    expect(columnBoxes([], 100)).toEqual([]);
  });
});

describe('columnAt', () => {
  it('finds the column under a point and the nearest one outside', () => {
    const boxes = columnBoxes([1, 1, 1], 600);
    expect([-5, 0, 199, 200, 599, 900].map((x) => columnAt(boxes, x))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});

describe('drawnBand', () => {
  it('draws everything of an ordinary day', () => {
    expect(drawnBand(150, 900, 600)).toBe(WHOLE);
  });

  it('holds what is on the screen of a long day with a margin on both sides', () => {
    for (let top = 0; top < 3000; top += 7) {
      const band = drawnBand(500, top, 600);
      expect(band.top).toBeLessThanOrEqual(top - 320);
      expect(band.bottom).toBeGreaterThanOrEqual(top + 600 + 320);
    }
    expect(drawnBand(500, 10, 600)).toEqual(drawnBand(500, 300, 600));
  });
});

describe('shownColumns', () => {
  const boxes = columnBoxes(
    Array.from({ length: 40 }, () => 1),
    0,
  );

  it('are those in sight, three more on each side, and the one with the focus', () => {
    const shown = shownColumns(boxes, { left: 10 * 192, width: 3 * 192 - 1 }, undefined);
    expect(shown).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(shownColumns(boxes, { left: 0, width: 100 }, 30)).toEqual([0, 1, 2, 3, 30]);
  });
});
