import type { Language } from './languages.js';
import { offsetMinutes } from './zoned-time.js';

/** `UTC+2`, `UTC−3:30`, `UTC`. */
export function utcOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** The zone's usual letters at an instant, `CEST` or `EDT`; undefined for zones known by offset only. */
function zoneLetters(instant: Date, timeZone: string): string | undefined {
  for (const locale of ['en-GB', 'en-US']) {
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone,
      timeZoneName: 'short',
    }).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')!.value;
    if (/^[A-Z]{2,5}$/.test(name) && name !== 'UTC' && name !== 'GMT') return name;
  }
  return undefined;
}

/** `CEST, UTC+2` at an instant. */
export function zoneDetails(instant: string | Date, timeZone: string): string {
  const offset = utcOffset(offsetMinutes(instant, timeZone));
  const letters = zoneLetters(new Date(instant), timeZone);
  return letters ? `${letters}, ${offset}` : offset;
}

/** The city of `Toulouse, France`, as the name of a time; that of the zone where none is given, if it has one. */
export function cityOfTime(place: string, timeZone: string): string {
  const hasCity = !['Etc/', 'UTC', 'GMT'].some((prefix) => timeZone.startsWith(prefix));
  const ofZone = hasCity ? timeZone.split('/').at(-1)! : '';
  return place.split(',')[0]!.trim() || ofZone.replaceAll('_', ' ');
}

/** `Toulouse time (CEST, UTC+2)`, `heure d’Athènes (EEST, UTC+3)`; without a city, the conference's time. */
export function timeOfCity(city: string, details: string, language: Language): string {
  if (language === 'en') return `${city || 'conference'} time (${details})`;
  if (!city) return `heure de la conférence (${details})`;
  const of = /^[aeiouyàâéèêëîïôûùœ]/i.test(city) ? 'd’' : 'de ';
  return `heure ${of}${city} (${details})`;
}
