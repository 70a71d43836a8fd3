import { type Language, type Localised, textIn } from '#shared/languages';
import { cityOfTime, timeOfCity, zoneDetails } from '#shared/zone-details';
import { FRAME_TEXTS } from './texts.js';

/**
 * The sentence part that names the zone of all times on a page: `Toulouse time (CEST, UTC+2)`.
 * When the clocks change between the first and the last instant, both offsets are named in order.
 */
export function zoneLabel(
  place: { city: Localised; timeZone: string },
  instants: { first: string | Date; last: string | Date },
  language: Language,
): string {
  const before = zoneDetails(instants.first, place.timeZone);
  const after = zoneDetails(instants.last, place.timeZone);
  const city = cityOfTime(textIn(place.city, language), place.timeZone);
  const details = before === after ? before : FRAME_TEXTS[language].zoneThen(before, after);
  return timeOfCity(city, details, language);
}
