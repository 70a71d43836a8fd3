import type { EntityManager } from 'typeorm';
import type { AvailabilityView, IntervalInput } from '#shared/programme/availability';
import type { Actor } from '../../audit/record-audit.js';
import { Problem } from '../../http/problem.js';
import { recordChange } from '../record-change.js';
import { daysOf } from '../timetable/required-slot-time.js';
import type { ConferenceDays } from '../timetable/slot-time.js';
import { type AvailabilityOwner, findAvailability } from './availability.queries.js';
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
  const [held] = await manager.query<unknown[]>(
    `SELECT FROM ${kind}s WHERE conference_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [conferenceId, id],
  );
  if (!held) throw new Problem('not_found');
  const before = await findAvailability(manager, conferenceId, days.timeZone, owner);
  await manager.query(`DELETE FROM availabilities WHERE conference_id = $1 AND ${kind}_id = $2`, [
    conferenceId,
    id,
  ]);
  await manager.query(
    `INSERT INTO availabilities (conference_id, ${kind}_id, starts_at, ends_at)
     SELECT $1, $2, r."startsAt", r."endsAt"
     FROM jsonb_to_recordset($3) AS r("startsAt" timestamptz, "endsAt" timestamptz)`,
    [conferenceId, id, JSON.stringify(intervals)],
  );
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
