import type { EntityManager } from 'typeorm';
import { Problem } from '../../http/problem.js';
import { type ConferenceDays, slotTime } from './slot-time.js';

export async function daysOf(
  manager: EntityManager,
  conferenceId: string,
): Promise<ConferenceDays> {
  const [days] = await manager.query<ConferenceDays[]>(
    `SELECT time_zone AS "timeZone", start_date::text AS "startDate", end_date::text AS "endDate"
     FROM conferences WHERE id = $1`,
    [conferenceId],
  );
  return days!;
}

/** The start that a request names at a path of its body, or the problem that `slotTime` finds with it. */
export function requiredSlotTime(text: string, conference: ConferenceDays, path: string): Date {
  const time = slotTime(text, conference);
  if (time instanceof Date) return time;
  const { timeZone, startDate, endDate } = conference;
  switch (time) {
    case 'time-does-not-exist':
      throw new Problem('time_does_not_exist', { zone: timeZone });
    case 'outside-conference':
      throw new Problem('outside_conference', { from: startDate, to: endDate });
    case 'not-a-whole-minute':
      throw new Problem('invalid_input', {}, { errors: [{ path, code: 'wholeMinutes' }] });
    case 'not-a-time':
      throw new Problem('invalid_input', {}, { errors: [{ path, code: 'isIso8601' }] });
  }
}
