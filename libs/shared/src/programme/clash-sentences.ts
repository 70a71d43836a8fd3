import { type Language, type Phrase, textIn } from '../languages.js';
import type { ZoneClock } from '../zone-clock.js';

const dayFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
const DAYS: Record<Language, Intl.DateTimeFormat> = {
  en: dayFormat('en-GB'),
  fr: dayFormat('fr-FR'),
};
const dayNames = new Map<string, Phrase>();

/** Both sessions, as `titleAndTime` names them, are in one room at the same time. */
export function roomSentence(room: Phrase, first: Phrase, second: Phrase): Phrase {
  return {
    en: `${first.en} and ${second.en} are both in ${textIn(room, 'en')} at the same time.`,
    fr: `${first.fr} et ${second.fr} ont lieu au même moment dans la même salle\u00A0: ${textIn(room, 'fr')}.`,
  };
}

/** A speaker takes part in both sessions, as `titleAndTime` names them, at the same time. */
export function speakerSentence(speaker: Phrase, first: Phrase, second: Phrase): Phrase {
  return {
    en: `${speaker.en} takes part in ${first.en} and in ${second.en} at the same time.`,
    fr: `${speaker.fr} intervient au même moment dans ${first.fr} et dans ${second.fr}.`,
  };
}

/** A speaker has fewer minutes between two sessions than it takes to change rooms. */
export function changeoverSentence(
  speaker: Phrase,
  { first, second }: { first: NamedPlace; second: NamedPlace },
  { gap, needed }: { gap: number; needed: number },
): Phrase {
  const time = gap === 1 ? '1 minute' : `${gap} minutes`;
  const en = gap === 0 ? 'has no time to get' : `has ${time} to get`;
  const fr = gap === 0 ? 'n’a pas le temps d’aller' : `n’a que ${time} pour aller`;
  return {
    en: `${speaker.en} ${en} from ${first.name.en}, ${textIn(first.room, 'en')}, to ${second.name.en}, ${textIn(second.room, 'en')}; it takes ${needed}.`,
    fr: `${speaker.fr} ${fr} de ${first.name.fr}, ${textIn(first.room, 'fr')}, à ${second.name.fr}, ${textIn(second.room, 'fr')}\u00A0; il en faut ${needed}.`,
  };
}

/** A session as `titleAndTime` names it, and its room. */
export interface NamedPlace {
  name: Phrase;
  room: Phrase;
}

/** A speaker or room is not available for the whole of a session. */
export function unavailableSentence(who: Phrase, session: Phrase): Phrase {
  return {
    en: `${textIn(who, 'en')} is not available during the whole of ${session.en}.`,
    fr: `${textIn(who, 'fr')} n’est pas disponible pendant toute la durée de ${session.fr}.`,
  };
}

/** More seats are offered, or more people signed up, than the room holds. */
export function tooSmallSentence(
  session: Phrase,
  room: Phrase,
  { seats, signUps, capacity }: { seats: number; signUps: number; capacity: number },
): Phrase {
  const full = signUps > capacity;
  return {
    en: full
      ? `${session.en} has ${signUps} sign-ups, but ${textIn(room, 'en')} holds ${capacity}.`
      : `${session.en} offers ${seats} seats, but ${textIn(room, 'en')} holds ${capacity}.`,
    fr: full
      ? `${session.fr} compte ${signUps} inscriptions, mais ${textIn(room, 'fr')} n’a que ${capacity} places.`
      : `${session.fr} propose ${seats} places, mais ${textIn(room, 'fr')} n’en a que ${capacity}.`,
  };
}

export function beforeRoomSentence(session: Phrase, room: Phrase, opensAt: string): Phrase {
  return {
    en: `${session.en} begins before ${textIn(room, 'en')} opens at ${opensAt}.`,
    fr: `${session.fr} commence avant que ${textIn(room, 'fr')} n’ouvre à ${opensAt}.`,
  };
}

/** A session begins before the conference opens, ends after it closes, or both; the times that it keeps are null. */
export function outsideHoursSentence(
  session: Phrase,
  { opensAt, closesAt }: { opensAt: string | null; closesAt: string | null },
): Phrase {
  const en = [
    opensAt && `begins before the conference opens at ${opensAt}`,
    closesAt && `ends after ${opensAt ? 'it' : 'the conference'} closes at ${closesAt}`,
  ];
  const fr = [
    opensAt && `commence avant l’ouverture de la conférence à ${opensAt}`,
    closesAt &&
      `se termine après ${opensAt ? 'sa fermeture' : 'la fermeture de la conférence'} à ${closesAt}`,
  ];
  return {
    en: `${session.en} ${en.filter(Boolean).join(' and ')}.`,
    fr: `${session.fr} ${fr.filter(Boolean).join(' et ')}.`,
  };
}

/** `“Opening” (Tuesday 15 June, 09:30 to 10:15)`; the day is that of the start. */
export function titleAndTime(
  title: Phrase,
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  clock: ZoneClock,
): Phrase {
  const day = dayName(clock.day(startsAt));
  const [start, end] = [clock.clock(startsAt), clock.clock(endsAt)];
  return {
    en: `“${textIn(title, 'en')}” (${day.en}, ${start} to ${end})`,
    fr: `«\u00A0${textIn(title, 'fr')}\u00A0» (${day.fr}, de ${start} à ${end})`,
  };
}

/** `Tuesday 15 June` of `2027-06-15`; written once a day, because that is slow. */
function dayName(day: string): Phrase {
  let name = dayNames.get(day);
  if (!name) {
    const noon = new Date(`${day}T12:00Z`);
    name = { en: DAYS.en.format(noon).replace(',', ''), fr: DAYS.fr.format(noon) };
    dayNames.set(day, name);
  }
  return name;
}
