import type { DemoDay } from './content.js';
import { DAY_1 } from './day-1.js';
import { DAY_2_AFTERNOON } from './day-2-afternoon.js';
import { DAY_2_MORNING } from './day-2-morning.js';
import { DAY_3 } from './day-3.js';

export const DEMO_DAYS: DemoDay[] = [
  DAY_1,
  { day: '2027-06-16', panels: [...DAY_2_MORNING, ...DAY_2_AFTERNOON] },
  DAY_3,
];

/** Minutes between two local times of the same day, `09:30` and `10:45`: 75. */
export function minutesBetween(from: string, to: string): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return minutes(to) - minutes(from);
}
