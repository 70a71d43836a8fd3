import type { IntervalInput } from '#shared/programme/availability';
import { type ConferenceDays, slotTime, type SlotTimeFault } from '../timetable/slot-time.js';

/** From a moment (included) to another (excluded). */
export interface Interval {
  startsAt: Date;
  endsAt: Date;
}

export interface IntervalFault {
  index: number;
  field: keyof Interval;
  fault: SlotTimeFault | 'not-after-start';
}

/**
 * The intervals in order, those that touch or overlap made one; or the first thing that is wrong with them. Each
 * starts on a day of the conference and ends at the latest on the day after its last, as a session may.
 */
export function readIntervals(
  inputs: readonly IntervalInput[],
  conference: ConferenceDays,
): Interval[] | IntervalFault {
  const intervals: Interval[] = [];
  for (const [index, input] of inputs.entries()) {
    const startsAt = slotTime(input.startsAt, conference);
    if (!(startsAt instanceof Date)) return { index, field: 'startsAt', fault: startsAt };
    const endsAt = slotTime(input.endsAt, dayLonger(conference));
    if (!(endsAt instanceof Date)) return { index, field: 'endsAt', fault: endsAt };
    if (endsAt <= startsAt) return { index, field: 'endsAt', fault: 'not-after-start' };
    intervals.push({ startsAt, endsAt });
  }
  return merged(intervals);
}

function dayLonger(conference: ConferenceDays): ConferenceDays {
  const next = new Date(Date.parse(`${conference.endDate}T00:00Z`) + 24 * 3_600_000);
  return { ...conference, endDate: next.toISOString().slice(0, 10) };
}

function merged(intervals: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const last = whole.at(-1);
    if (!last || last.endsAt < next.startsAt) whole.push({ ...next });
    else if (next.endsAt > last.endsAt) last.endsAt = next.endsAt;
  }
  return whole;
}
