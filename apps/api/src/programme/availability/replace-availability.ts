import { type EntityManager, IsNull } from 'typeorm';
import type { AvailabilityView, IntervalInput } from '#shared/programme/availability';
import type { Actor } from '../../audit/record-audit.js';
import { FOR_NO_KEY_UPDATE } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { recordChange } from '../record-change.js';
import { daysOf } from '../timetable/required-slot-time.js';
import type { ConferenceDays } from '../timetable/slot-time.js';
import { Availability } from './availability.entity.js';
import { type AvailabilityOwner, findAvailability, OWNERS } from './availability.queries.js';
import { type Interval, type IntervalFault, readIntervals } from './intervals.js';

/**
 * Makes the availability of a room or speaker exactly these intervals; none means always. Throws `not_found`,
 * `time_does_not_exist`, `outside_conference`, and `invalid_input` at `intervals.0.endsAt` and the like.
 */
export async function replaceAvailability(
  manager: EntityManager,
  conferenceId: string,
  actor: Actor,
  owner: AvailabilityOwner,
  inputs: readonly IntervalInput[],
): Promise<AvailabilityView> {
  const { kind, id } = owner;
  const days = await daysOf(manager, conferenceId);
  const intervals = required(readIntervals(inputs, days), days);
  const held = await manager.findOne(OWNERS[kind], {
    where: { id, conferenceId },
    lock: FOR_NO_KEY_UPDATE,
  });
  if (!held) throw new Problem('not_found');
  const before = await findAvailability(manager, conferenceId, days.timeZone, owner);
  const roomId = kind === 'room' ? id : null;
  const speakerId = kind === 'speaker' ? id : null;
  await manager.delete(Availability, {
    conferenceId,
    roomId: roomId ?? IsNull(),
    speakerId: speakerId ?? IsNull(),
  });
  const rows = intervals.map((interval) => ({ ...interval, conferenceId, roomId, speakerId }));
  await manager.insert(Availability, rows);
  const after = await findAvailability(manager, conferenceId, days.timeZone, owner);
  const change = { before: { id, ...before }, after: { id, ...after } };
  await recordChange(manager, conferenceId, actor, `${kind}.set-availability`, change);
  return after;
}

function required(read: Interval[] | IntervalFault, days: ConferenceDays): Interval[] {
  if (Array.isArray(read)) return read;
  const { timeZone, startDate, endDate } = days;
  if (read.fault === 'time-does-not-exist') {
    throw new Problem('time_does_not_exist', { zone: timeZone });
  }
  if (read.fault === 'outside-conference') {
    throw new Problem('outside_conference', { from: startDate, to: endDate });
  }
  const code = {
    'not-a-time': 'isIso8601',
    'not-a-whole-minute': 'wholeMinutes',
    'not-after-start': 'afterStart',
  }[read.fault];
  const errors = [{ path: `intervals.${read.index}.${read.field}`, code }];
  throw new Problem('invalid_input', {}, { errors });
}
