import type { Localised } from '#shared/languages';
import type { AvailabilityLimit } from '#shared/programme/timetable';
import { clockMinute, minuteOf } from '../../slots/minutes.js';

/** Hours in which a held session should not be placed, in minutes of the day. */
export interface Hatch {
  /** Null: in every room, because of the conference's hours or of a speaker. */
  roomId: string | null;
  start: number;
  end: number;
  /** The speaker or room that is not there; null: outside the conference's hours. */
  absent: Localised | null;
}

interface Rules {
  limits: readonly AvailabilityLimit[];
  /** `08:30`, local; null: not set. */
  opensAt: string | null;
  closesAt: string | null;
}

/** Everything to hatch on a day for a session with these speakers, between two minutes of the day. */
export function hatches(
  { limits, opensAt, closesAt }: Rules,
  speakerIds: readonly string[],
  day: string,
  timeZone: string,
  [from, to]: [number, number],
): Hatch[] {
  const open = [{ start: clockMinute(opensAt) ?? from, end: clockMinute(closesAt) ?? to }];
  const found: Hatch[] = gaps(open, from, to).map((gap) => {
    return { roomId: null, ...gap, absent: null };
  });
  for (const limit of limits) {
    if (limit.intervals.length === 0) continue;
    if (limit.kind === 'speaker' && !speakerIds.includes(limit.id)) continue;
    const roomId = limit.kind === 'room' ? limit.id : null;
    const intervals = limit.intervals.map(({ startsAt, endsAt }) => ({
      start: minuteOf(startsAt, day, timeZone),
      end: minuteOf(endsAt, day, timeZone),
    }));
    const absent = limit.name;
    found.push(...gaps(intervals, from, to).map((gap) => ({ roomId, ...gap, absent })));
  }
  return found;
}

interface Span {
  start: number;
  end: number;
}

/** What the spans leave free between two minutes. */
export function gaps(spans: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let at = from;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) found.push({ start: at, end: Math.min(start, to) });
    at = Math.max(at, end);
    if (at >= to) return found;
  }
  if (at < to) found.push({ start: at, end: to });
  return found;
}
