import { type Language, type Localised, textIn } from '#shared/languages';
import { localClock } from '#shared/zoned-time';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };
const days = new Map<string, Intl.DateTimeFormat>();

interface NamedTime {
  title: Localised;
  startsAt: string;
  endsAt: string;
}

/** Writes the sentences of clashes for a conference: both sessions with day and time, in both languages. */
export function clashSentences(timeZone: string): {
  room(room: Localised, first: NamedTime, second: NamedTime): Localised;
  speaker(speaker: Localised, first: NamedTime, second: NamedTime): Localised;
} {
  const en = (panel: NamedTime) =>
    `“${textIn(panel.title, 'en')}” (${when(panel, timeZone, 'en')})`;
  const fr = (panel: NamedTime) =>
    `«\u00A0${textIn(panel.title, 'fr')}\u00A0» (${when(panel, timeZone, 'fr')})`;
  return {
    room: (room, first, second) => ({
      en: `${en(first)} and ${en(second)} are both in ${textIn(room, 'en')} at the same time.`,
      fr: `${fr(first)} et ${fr(second)} ont lieu au même moment dans la même salle\u00A0: ${textIn(room, 'fr')}.`,
    }),
    speaker: (speaker, first, second) => ({
      en: `${textIn(speaker, 'en')} takes part in ${en(first)} and in ${en(second)} at the same time.`,
      fr: `${textIn(speaker, 'fr')} intervient au même moment dans ${fr(first)} et dans ${fr(second)}.`,
    }),
  };
}

/** "Tuesday 15 June, 09:30 to 10:15"; the day is that of the start. */
function when({ startsAt, endsAt }: NamedTime, timeZone: string, language: Language): string {
  const [start, end] = [localClock(startsAt, timeZone), localClock(endsAt, timeZone)];
  const day = dayFormat(timeZone, language).format(new Date(startsAt)).replace(',', '');
  return language === 'en' ? `${day}, ${start} to ${end}` : `${day}, de ${start} à ${end}`;
}

function dayFormat(timeZone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  let format = days.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    days.set(key, format);
  }
  return format;
}
