import type { EntityManager } from 'typeorm';
import { Conference } from '../../conferences/conference.entity.js';
import { Problem } from '../../http/problem.js';
import { type ConferenceDays, slotTime } from './slot-time.js';

export async function daysOf(
  manager: EntityManager,
  conferenceId: string,
): Promise<ConferenceDays> {
  return manager.findOneOrFail(Conference, {
    where: { id: conferenceId },
    select: { id: true, timeZone: true, startDate: true, endDate: true },
  });
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
