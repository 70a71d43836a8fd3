/** Formats of dates that a workbook names by their number alone (ECMA-376-1, 18.8.30). */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

/** Whether a format of numbers shows a date or a time: its code has such letters outside quotes and brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  const letters = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(letters);
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** 1 January 1970 as the number of days that workbooks count. */
const EPOCH = 25_569;
const FROM_1904 = 1462;

/**
 * The number of days of a cell as local time: dates of a workbook have no zone. They are fractions, so 09:05 may be
 * 09:04:59.999.
 */
export function dateText(days: number, since1904: boolean): string {
  const time = (days + (since1904 ? FROM_1904 : 0) - EPOCH) * DAY;
  const minute = new Date(Math.round(time / MINUTE) * MINUTE);
  return minute.toISOString().slice(0, 16).replace('T', ' ');
}
