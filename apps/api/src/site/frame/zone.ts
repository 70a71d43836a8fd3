import type { View } from './view.js';
import { zoneLabel } from './zone-label.js';

/** The zone of all times of the conference, `Toulouse time (CEST, UTC+2)`. */
export function conferenceZone(view: View): string {
  return zoneOf(view, view.conference.startDate, view.conference.endDate);
}

/** The zone of the times between two days of the conference, at their noon. */
export function zoneOf(view: View, firstDay: string, lastDay: string): string {
  const instants = { first: `${firstDay}T12:00:00Z`, last: `${lastDay}T12:00:00Z` };
  return zoneLabel(view.conference, instants, view.language);
}
