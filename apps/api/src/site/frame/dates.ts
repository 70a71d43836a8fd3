import type { Language } from '#shared/languages';

/**
 * Dates as the site writes them: `Wednesday 16 June 2027`, `mercredi 16 juin 2027`. Names come from
 * the runtime's data, the order from here: it changed between versions of that data.
 */
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

type NameStyle = 'long' | 'short';
const formatters = new Map<string, Intl.DateTimeFormat>();

function nameOf(
  part: 'weekday' | 'month',
  style: NameStyle,
  day: string,
  language: Language,
): string {
  const key = `${language} ${part} ${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], { [part]: style, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function weekday(day: string, language: Language): string {
  return nameOf('weekday', 'long', day, language);
}

function dayNumber(day: string, language: Language): string {
  const number = Number(day.slice(8, 10));
  return language === 'fr' && number === 1 ? '1er' : String(number);
}

/** `16 June`, `1er juin`. */
export function dayAndMonth(day: string, language: Language): string {
  return `${dayNumber(day, language)} ${nameOf('month', 'long', day, language)}`;
}

/** `Wednesday 16 June`. */
export function longDay(day: string, language: Language): string {
  return `${weekday(day, language)} ${dayAndMonth(day, language)}`;
}

/** `Wednesday 16 June 2027`. */
export function fullDay(day: string, language: Language): string {
  return `${longDay(day, language)} ${day.slice(0, 4)}`;
}

/** `16 June 2027`. */
export function dayMonthYear(day: string, language: Language): string {
  return `${dayAndMonth(day, language)} ${day.slice(0, 4)}`;
}

/** `Wed 16`, for tabs on a phone. */
export function shortDay(day: string, language: Language): string {
  return `${capital(nameOf('weekday', 'short', day, language))} ${dayNumber(day, language)}`;
}

/**
 * The two ends of a range without what they share: `15` and `17 June 2027`, or
 * `29 June` and `1 July 2027`. Equal days give one text.
 */
export function rangeEnds(
  first: string,
  last: string,
  language: Language,
  options: { weekdays: boolean },
): [string] | [string, string] {
  const named = (day: string, text: string) =>
    options.weekdays ? `${weekday(day, language)} ${text}` : text;
  const end = named(last, dayMonthYear(last, language));
  if (first === last) return [end];
  if (first.slice(0, 4) !== last.slice(0, 4)) {
    return [named(first, dayMonthYear(first, language)), end];
  }
  const sameMonth = first.slice(5, 7) === last.slice(5, 7);
  const start = sameMonth ? dayNumber(first, language) : dayAndMonth(first, language);
  return [named(first, start), end];
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** Names of languages in a language: `English`, `anglais`; the code itself when it is unknown. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(LOCALES[language], { type: 'language', fallback: 'code' }).of(code)!;
}
