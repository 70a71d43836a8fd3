import type { Localised } from '#shared/languages';
import type { Change } from '#shared/releases/changes';
import { localDay } from '#shared/zoned-time';
import { minuteOf } from '../../slots/minutes.js';

/** Where a session is to the public, while the draft has it elsewhere or nowhere; minutes after local midnight. */
export interface FormerPlace {
  panelId: string;
  title: Localised;
  roomId: string;
  start: number;
  end: number;
}

/** The places in rooms that sessions have left on this day since the current release. */
export function formerPlaces(
  changes: readonly Change[],
  day: string,
  timeZone: string,
): FormerPlace[] {
  return changes.flatMap(({ kind, panelId, title, titleBefore, before, after }) => {
    if (!before?.roomId || kind === 'edited') return [];
    if (localDay(before.startsAt, timeZone) !== day) return [];
    const { roomId, startsAt, endsAt } = before;
    const stays = after?.roomId === roomId && after.startsAt === startsAt;
    if (stays) return [];
    const start = minuteOf(startsAt, day, timeZone);
    const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
    return [{ panelId, title: titleBefore ?? title, roomId, start, end: start + minutes }];
  });
}
