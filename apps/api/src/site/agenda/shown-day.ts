import type { ReleasedPanel } from '#shared/releases/release-document';
import type { DayGrid } from './grid.js';

/** A day as it is shown: its panels after the filters, placed. */
export interface ShownDay {
  day: string;
  panels: ReleasedPanel[];
  grid: DayGrid;
}
