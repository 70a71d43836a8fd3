import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock } from '#shared/zoned-time';
import { isCancelled } from '../cards/agenda-days.js';
import type { View } from '../frame/view.js';
import { PROGRAMME_PDF_TEXTS } from './texts.js';

export function timesOf({ startsAt, endsAt }: ReleasedPanel, { t, conference }: View): string {
  const clock = (at: string) => localClock(at, conference.timeZone);
  return t.to(clock(startsAt), clock(endsAt));
}

export function roomOf(panel: ReleasedPanel, { index, language, conference }: View): string {
  const name = isCancelled(panel) ? panel.roomName : index.rooms.get(panel.roomId ?? '')?.name;
  return name
    ? textIn(name, language, conference.languages)
    : PROGRAMME_PDF_TEXTS[language].acrossRooms;
}
