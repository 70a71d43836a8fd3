import { localDay, offsetMinutes } from '#shared/zoned-time';

/** Where on the calendar a conference is; dates such as `2027-06-15`, both included. */
export interface ConferenceDays {
  timeZone: string;
  startDate: string;
  endDate: string;
}

export type SlotTimeFault =
  'not-a-time' | 'not-a-whole-minute' | 'time-does-not-exist' | 'outside-conference';

/** Calendar date, time of day and offset of ISO 8601-1:2019 5.4.2.1, seconds and fractions optional. */
const DATE_TIME =
  /^([1-9]\d{3}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d)([.,]\d+)?)?(Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * The instant at which a panel is to start, or what is wrong with it. The offset has to be the one of the zone at
 * that instant (or Z): a local time that the clocks skip has none, one that happens twice has two. The start lies
 * on a day of the conference; the end may be later.
 */
export function slotTime(text: string, conference: ConferenceDays): Date | SlotTimeFault {
  const match = DATE_TIME.exec(text);
  const [, date = '', , seconds = '', , , offset = '', sign, hours, minutes] = match ?? [];
  if (!match || !isDate(date)) return 'not-a-time';
  if (/[1-9]/.test(seconds)) return 'not-a-whole-minute';
  const at = new Date(`${text.slice(0, 'YYYY-MM-DDThh:mm'.length)}${offset}`);
  const { timeZone, startDate, endDate } = conference;
  if (offset !== 'Z') {
    const given = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    if (given !== offsetMinutes(at, timeZone)) return 'time-does-not-exist';
  }
  const day = localDay(at, timeZone);
  return day < startDate || day > endDate ? 'outside-conference' : at;
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
