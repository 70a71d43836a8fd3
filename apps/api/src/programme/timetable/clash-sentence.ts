import { type Language, type Localised, textIn } from '#shared/languages';
import { localClock } from '#shared/zoned-time';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };
const days = new Map<string, Intl.DateTimeFormat>();

/** Both sessions, as `titleAndTime` names them, are in one room at the same time. */
export function roomSentence(room: Localised, first: Localised, second: Localised): Localised {
  return {
    en: `${first.en} and ${second.en} are both in ${textIn(room, 'en')} at the same time.`,
    fr: `${first.fr} et ${second.fr} ont lieu au même moment dans la même salle\u00A0: ${textIn(room, 'fr')}.`,
  };
}

/** A speaker takes part in both sessions, as `titleAndTime` names them, at the same time. */
export function speakerSentence(
  speaker: Localised,
  first: Localised,
  second: Localised,
): Localised {
  return {
    en: `${speaker.en} takes part in ${first.en} and in ${second.en} at the same time.`,
    fr: `${speaker.fr} intervient au même moment dans ${first.fr} et dans ${second.fr}.`,
  };
}

/** `“Opening” (Tuesday 15 June, 09:30 to 10:15)`; the day is that of the start. */
export function titleAndTime(
  title: Localised,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  timeZone: string,
): Localised {
  const [start, end] = [localClock(startsAt, timeZone), localClock(endsAt, timeZone)];
  const day = (language: Language) => dayFormat(timeZone, language).format(new Date(startsAt));
  return {
    en: `“${textIn(title, 'en')}” (${day('en').replace(',', '')}, ${start} to ${end})`,
    fr: `«\u00A0${textIn(title, 'fr')}\u00A0» (${day('fr')}, de ${start} à ${end})`,
  };
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
