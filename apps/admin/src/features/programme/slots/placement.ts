import type { SlotInput, SlotView } from '#shared/programme/slots';
import { DURATION_MAX } from '#shared/programme/slots';
import { instantOf, isoWithOffset } from '#shared/zoned-time';
import { DAY, minuteOf } from './minutes.js';

/** The step of the timetable, in minutes. */
export const STEP = 5;

/** A place of the draft on the clock of its day: minutes after local midnight. */
export interface Placement {
  day: string;
  /** Null: across all rooms. */
  roomId: string | null;
  start: number;
  minutes: number;
}

/** Where a slot is on a day. */
export function placementOf(
  { roomId, startsAt, endsAt }: Pick<SlotView, 'roomId' | 'startsAt' | 'endsAt'>,
  day: string,
  timeZone: string,
): Placement {
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return { day, roomId, start: minuteOf(startsAt, day, timeZone), minutes };
}

/** The nearest step. */
export function snap(minute: number): number {
  return Math.round(minute / STEP) * STEP;
}

/** The same place with its start within the day. */
export function startingAt(place: Placement, start: number): Placement {
  return { ...place, start: Math.min(DAY - STEP, Math.max(0, start)) };
}

/** The same place with another length, from one step to a day. */
export function lasting(place: Placement, minutes: number): Placement {
  return { ...place, minutes: Math.min(DURATION_MAX, Math.max(STEP, minutes)) };
}

export function samePlacement(a: Placement, b: Placement): boolean {
  return a.day === b.day && a.roomId === b.roomId && a.start === b.start && a.minutes === b.minutes;
}

/** Start and end of a place on the wire, and the slot that asks for it. */
export interface PlacedTimes {
  startsAt: string;
  endsAt: string;
}

/** The instants of a place. A start that the clocks skip becomes the first time after it. */
export function timesOf({ day, start, minutes }: Placement, timeZone: string): PlacedTimes {
  const begin = instantAfter(day, start, timeZone);
  return {
    startsAt: isoWithOffset(begin, timeZone),
    endsAt: isoWithOffset(new Date(begin.getTime() + minutes * 60_000), timeZone),
  };
}

export function slotInputOf(place: Placement, timeZone: string): SlotInput {
  const { startsAt } = timesOf(place, timeZone);
  return { roomId: place.roomId, startsAt, durationMinutes: place.minutes };
}

function instantAfter(day: string, minute: number, timeZone: string): Date {
  // The clocks skip an hour at most, three at the very worst.
  for (let later = 0; later <= 180; later += STEP) {
    const found = instantOf(localAt(day, minute + later), timeZone);
    if (found) return found;
  }
  throw new Error(`No local time on ${day} in ${timeZone}.`);
}

/** `2027-06-15T09:30`, also for a minute before or after the day. */
function localAt(day: string, minute: number): string {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
  return at.toISOString().slice(0, 16);
}
