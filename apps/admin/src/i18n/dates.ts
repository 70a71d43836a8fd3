import type { Language } from '#shared/languages';
import { localClock, localDay } from '#shared/zoned-time';
import { TEXTS } from './texts.js';

const formats = new Map<string, Intl.DateTimeFormat>();

type DayStyle = 'short' | 'medium' | 'long' | 'full';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  medium: { weekday: 'short', day: 'numeric', month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** A day of the conference (`2027-06-16`) in words: `Wed 16 June`, `mer. 16 juin`. */
export function dayName(day: string, language: Language, style: DayStyle = 'medium'): string {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TEXTS[language].format.locale, {
      timeZone: 'UTC',
      ...STYLES[style],
    });
    formats.set(key, format);
  }
  // British and French day names need no comma.
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** `16 Jun, 10:58` on the conference's clock; with the year when it is not the conference's own. */
export function momentName(instant: string, timeZone: string, language: Language): string {
  const day = localDay(instant, timeZone);
  const year = day.slice(0, 4);
  const sameYear = year === String(new Date().getFullYear());
  return `${dayName(day, language, 'short')}${sameYear ? '' : ` ${year}`}, ${localClock(instant, timeZone)}`;
}

/** `09:30 to 10:45`, `09:30 à 10:45`. */
export function clockRange(
  startsAt: string,
  endsAt: string,
  timeZone: string,
  language: Language,
): string {
  const { between } = TEXTS[language].format;
  return localClock(startsAt, timeZone) + between + localClock(endsAt, timeZone);
}

/** Hours and minutes typed by a person: `9:05`, `09.05`, `9h05`, `0905`, `14`; undefined when it is no time. */
export function clockOfText(text: string): string | undefined {
  const match = /^\s*(\d{1,2})\s*(?:[:.h]\s*)?(\d{2})?\s*$/i.exec(text);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
