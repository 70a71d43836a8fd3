const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = '(\\d{1,2}):(\\d\\d)(?::\\d\\d)?(?:\\s*([ap])\\.?m\\.?)?';
const NAMED = new RegExp(
  `^(\\d{1,2})\\.?\\s+(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{4})[,T\\s]+${CLOCK}$`,
  'iu',
);
const YEAR_FIRST = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)[T\\s]+${CLOCK}$`, 'i');
const YEAR_LAST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})[,T\\s]+${CLOCK}$`, 'i');

/** `15 Jun 2027 09:30`, `15/06/2027 09:30` and `6/15/2027 9:30 AM` as `2027-06-15T09:30:00`; what is none stays. */
export function localText(cell: string): string {
  const text = cell.trim();
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
    if (month > 0) return written(named[3]!, month, named[1]!, named.slice(4));
  }
  const iso = YEAR_FIRST.exec(text);
  if (iso) return written(iso[1]!, Number(iso[2]), iso[3]!, iso.slice(4));
  const last = YEAR_LAST.exec(text);
  if (!last) return text;
  const [, first, , second, year] = last;
  const isAmerican = Number(second) > 12 || (last[7] !== undefined && Number(first) <= 12);
  const [day, month] = isAmerican ? [second!, first!] : [first!, second!];
  return written(year!, Number(month), day, last.slice(5));
}

function written(year: string, month: number, day: string, clock: (string | undefined)[]): string {
  const [hour = '', minute = '', half] = clock;
  const isAfternoon = half?.toLowerCase() === 'p';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(Number(day))}T${two(hours)}:${minute}:00`;
}

/** `30` minutes, or a length as schedules write it, or the time between both. */
export function durationText(cell: string, start: string, end: string): string {
  const text = cell.trim();
  if (/^\d{1,5}(?:\.0+)?$/.test(text)) return hoursOf(Number(text));
  if (text !== '') return text;
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  return Number.isInteger(minutes) && minutes > 0 ? hoursOf(minutes) : '';
}

function hoursOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
