import type { SlotView } from '#shared/programme/panels';
import { localDay } from '#shared/zoned-time';
import { useConference } from '../../api/conference.js';
import { useRooms } from '../../api/lists.js';
import { clockRange, dayName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { useText } from '../../ui/words.js';

type Place = Pick<SlotView, 'roomId' | 'startsAt' | 'endsAt'>;

/** A place in words: `Wed 16 June, 09:30 to 10:45, Plenary hall`. */
export function useSlotName(): (slot: Place) => string {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const rooms = useRooms().data?.items;
  return ({ roomId, startsAt, endsAt }) => {
    const room = rooms?.find(({ id }) => id === roomId);
    return [
      dayName(localDay(startsAt, view.timeZone), language),
      clockRange(startsAt, endsAt, view.timeZone, language),
      roomId === null ? t.move.allRooms : room ? text(room.name) : '',
    ]
      .filter(Boolean)
      .join(', ');
  };
}
