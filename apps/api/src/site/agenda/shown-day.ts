import type { ReleasedPanel } from '#shared/releases/release-document';
import type { DayTab } from './day-tabs.js';
import type { AgendaFilters } from './filters.js';
import type { DayGrid } from './grid.js';

/** A day as it is shown: its panels after the filters, placed. */
export interface ShownDay {
  day: string;
  panels: ReleasedPanel[];
  grid: DayGrid;
}

export interface DayAgendaProps {
  shown: ShownDay;
  filters: AgendaFilters;
  tabs: DayTab[];
}
