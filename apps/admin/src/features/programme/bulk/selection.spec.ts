import { describe, expect, it } from 'vitest';
import { BULK_MAX } from '#shared/programme/bulk';
import type { PanelSummaryView } from '#shared/programme/panels';
import { rangeOf, withPanels } from './selection.js';

const panels = Array.from({ length: BULK_MAX + 5 }, (_, n) => ({ id: `${n}` }) as PanelSummaryView);

describe('the selection', () => {
  it('takes a range in either direction, both ends included', () => {
    expect(rangeOf(['a', 'b', 'c', 'd'], 1, 3)).toEqual(['b', 'c', 'd']);
    expect(rangeOf(['a', 'b', 'c', 'd'], 2, 0)).toEqual(['a', 'b', 'c']);
  });

  it('takes sessions in and out', () => {
    const some = withPanels(new Map(), panels.slice(0, 3), true);
    expect([...withPanels(some, panels.slice(1, 2), false).keys()]).toEqual(['0', '2']);
  });

  it('stops where no more can be changed at once', () => {
    const full = withPanels(new Map(), panels, true);
    expect(full.size).toBe(BULK_MAX);
    expect(full.has(`${BULK_MAX}`)).toBe(false);
  });
});
