import { Matches } from 'class-validator';
import type { Localised } from '../languages.js';
import type { IntervalView } from './availability.js';
import type { ClashView } from './clashes.js';
import type { PanelSummaryView } from './panels.js';

export class TimetableQuery {
  /** A day of the conference in its own time zone, `2027-06-15`. */
  @Matches(/^\d{4}-\d\d-\d\d$/) day: string;
}

/** All panels that start on one local day of the conference, and what their places depend on. */
export interface TimetableView {
  day: string;
  panels: PanelSummaryView[];
  /** Rooms and speakers whose availability is limited; all others are always available. */
  limits: AvailabilityLimit[];
  /** Minutes a speaker needs from one room to another. */
  changeoverMinutes: number;
  /** The conference's hours, `08:30`, local; null: not set. */
  opensAt: string | null;
  closesAt: string | null;
}

export interface AvailabilityLimit {
  kind: 'room' | 'speaker';
  id: string;
  name: Localised;
  intervals: IntervalView[];
}

/** Every clash of the draft, by the time at which it begins; accepted ones included. */
export interface ClashList {
  items: ClashView[];
  total: number;
}
