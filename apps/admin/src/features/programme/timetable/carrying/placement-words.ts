import { useConference } from '../../../../api/conference.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { useText } from '../../../../ui/words.js';
import { useSlotNames } from '../../slots/slot-names.js';
import type { Carry } from './carry-store.js';
import { type Placement, timesOf } from '../../slots/placement.js';

/** Clashes said in full at each step; the rest is counted. */
const SPOKEN = 2;

/** What is held, where, and with which clashes, in words. */
export function usePlacementWords() {
  const { t } = useI18n();
  const { view } = useConference();
  const text = useText();
  const { slotName, slotTime, slotRoom } = useSlotNames();

  /** `Wed 16 June, 09:30 to 10:45, Room 2`. */
  function placeName(place: Placement): string {
    return slotName({ roomId: place.roomId, ...timesOf(place, view.timeZone) });
  }

  function targetName(target: Carry['target']): string {
    if (target === null) return t.arrange.nowhere;
    return target === 'tray' ? t.arrange.tray : placeName(target);
  }

  /** The place and every clash there, or that it is free. */
  function heldAt({ target, clashes }: Pick<Carry, 'target' | 'clashes'>): string {
    const place = `${targetName(target)}.`;
    if (target === null || target === 'tray') return place;
    if (clashes.length === 0) return `${place} ${t.arrange.free}`;
    const sentences = clashes
      .slice(0, SPOKEN)
      .map(({ grade, sentence }) =>
        grade === 'stop' ? t.arrange.stop(text(sentence)) : t.arrange.warn(text(sentence)),
      );
    const more = clashes.length - SPOKEN;
    return [place, ...sentences, more > 0 && t.arrange.moreClashes(more)].filter(Boolean).join(' ');
  }

  function pickedUp(carry: Carry): string {
    return `${t.arrange.pickedUp(text(carry.panel.title))} ${heldAt(carry)}`;
  }

  function timesName(place: Placement): string {
    return slotTime(timesOf(place, view.timeZone));
  }

  function roomName(place: Placement): string {
    return slotRoom({ roomId: place.roomId, ...timesOf(place, view.timeZone) });
  }

  return { placeName, targetName, heldAt, pickedUp, timesName, roomName };
}
