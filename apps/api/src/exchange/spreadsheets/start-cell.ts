import { isoWithOffset, instantOf } from '#shared/zoned-time';
import { type ConferenceDays, slotTime } from '../../programme/timetable/slot-time.js';

const LOCAL = /^(\d{4}-\d\d-\d\d)[ T]+(\d?\d):(\d\d)(?::00)?$/;

/** The start that a cell such as `2027-06-15 09:30` means in the conference's zone, or what is wrong with it. */
export function startOf(
  cell: string,
  conference: ConferenceDays,
): Date | 'time' | 'noSuchTime' | 'outside' {
  const [, day, hour = '', minute = ''] = LOCAL.exec(cell.trim()) ?? [];
  if (!day) return 'time';
  const local = `${day}T${hour.padStart(2, '0')}:${minute}`;
  const isReal =
    !Number.isNaN(Date.parse(`${local}Z`)) && new Date(`${local}Z`).toISOString().startsWith(local);
  if (!isReal) return 'time';
  const at = instantOf(local, conference.timeZone);
  if (!at) return 'noSuchTime';
  const start = slotTime(isoWithOffset(at, conference.timeZone), conference);
  if (start instanceof Date) return start;
  return start === 'outside-conference' ? 'outside' : 'time';
}
