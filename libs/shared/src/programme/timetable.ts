import { Matches } from 'class-validator';
import type { ClashView } from './clashes.js';
import type { PanelSummaryView } from './panels.js';

export class TimetableQuery {
  /** A day of the conference in its own time zone, `2027-06-15`. */
  @Matches(/^\d{4}-\d\d-\d\d$/) day: string;
}

/** All panels that start on one local day of the conference. */
export interface TimetableView {
  day: string;
  panels: PanelSummaryView[];
}

/** Every clash of the draft, by the time at which it begins; accepted ones included. */
export interface ClashList {
  items: ClashView[];
  total: number;
}
