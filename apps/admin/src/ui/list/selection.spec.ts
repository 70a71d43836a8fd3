import { describe, expect, it } from 'vitest';
import { rangeOf, withRows } from './selection.js';

const MOST = 20;
const rows = Array.from({ length: MOST + 5 }, (_, n) => ({ id: `${n}` }));

describe('the selection', () => {
  it('takes a range in either direction, both ends included', () => {
    expect(rangeOf(['a', 'b', 'c', 'd'], 1, 3)).toEqual(['b', 'c', 'd']);
    expect(rangeOf(['a', 'b', 'c', 'd'], 2, 0)).toEqual(['a', 'b', 'c']);
  });

  it('takes rows in and out', () => {
    const some = withRows(new Map(), rows.slice(0, 3), true, MOST);
    expect([...withRows(some, rows.slice(1, 2), false, MOST).keys()]).toEqual(['0', '2']);
  });

  it('stops where no more can be changed at once', () => {
    const full = withRows(new Map(), rows, true, MOST);
    expect(full.size).toBe(MOST);
    expect(full.has(`${MOST}`)).toBe(false);
  });
});
