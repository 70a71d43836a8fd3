import type { SlotView } from '#shared/programme/slots';
import { localClock, localDay } from '#shared/zoned-time';
import { useConference } from '../../../api/conference.js';
import { useRooms } from '../../../api/lists.js';
import { clockRange, dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useText } from '../../../ui/words.js';

/** Histories of imported sessions may not know the end. */
type Time = Pick<SlotView, 'startsAt'> & Partial<Pick<SlotView, 'endsAt'>>;
type Place = Pick<SlotView, 'roomId'> & Time;

/** Places of the draft in words. */
export function useSlotNames() {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const rooms = useRooms().data?.items;

  /** `Wed 16 June, 09:30 to 10:45`. */
  function slotTime({ startsAt, endsAt }: Time): string {
    const day = dayName(localDay(startsAt, view.timeZone), language);
    const clock = endsAt
      ? clockRange(startsAt, endsAt, view.timeZone, language)
      : localClock(startsAt, view.timeZone);
    return `${day}, ${clock}`;
  }

  /** `Plenary hall`; empty while the rooms are not loaded. */
  function slotRoom({ roomId }: Place): string {
    if (roomId === null) return t.move.allRooms;
    const room = rooms?.find(({ id }) => id === roomId);
    return room ? text(room.name) : '';
  }

  /** `Wed 16 June, 09:30 to 10:45, Plenary hall`. */
  function slotName(slot: Place): string {
    return [slotTime(slot), slotRoom(slot)].filter(Boolean).join(', ');
  }

  return { slotTime, slotRoom, slotName };
}
