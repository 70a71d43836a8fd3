import type { Localised } from '#shared/languages';
import type {
  Placement,
  ReleaseDocument,
  ReleasedPanel,
  ReleasedRoom,
} from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';

/** What was to be here today and is not: cancelled, or held elsewhere or at another time. */
export interface DoorChange {
  kind: 'cancelled' | 'moved';
  panel: ReleasedPanel;
  /** When it was to be in this room. */
  was: Placement;
  /** The room it is in now; null across all rooms, or when it was cancelled. */
  roomName: Localised | null;
}

export interface DoorSign {
  /** What is on in the room; a space that is no hall may hold several at once. */
  now: ReleasedPanel[];
  next: ReleasedPanel[];
  changes: DoorChange[];
}

/** Sessions that the sign announces after the one that is on. */
const MOST_NEXT = 3;

/** Now and next in a room, by the conference's own day; what is across all rooms is in this one too. */
export function doorSign(document: ReleaseDocument, room: ReleasedRoom, at: number): DoorSign {
  const { timeZone } = document.conference;
  const today = localDay(new Date(at), timeZone);
  const isToday = ({ startsAt, endsAt }: Placement) =>
    localDay(startsAt, timeZone) <= today && localDay(endsAt, timeZone) >= today;
  const isAhead = (placement: Placement) => isToday(placement) && Date.parse(placement.endsAt) > at;
  const here = document.panels
    .filter(({ roomId }) => roomId === room.id || roomId === null)
    .filter(isAhead);
  const begun = ({ startsAt }: Placement) => Date.parse(startsAt) <= at;
  return {
    now: here.filter(begun),
    next: here.filter((panel) => !begun(panel)).slice(0, MOST_NEXT),
    changes: [
      ...document.cancelled
        .filter((panel) => panel.roomId === room.id && isAhead(panel))
        .map((panel) => ({ kind: 'cancelled' as const, panel, was: panel, roomName: null })),
      ...document.panels.flatMap((panel): DoorChange[] => {
        const { movedFrom: was } = panel;
        if (was?.roomId !== room.id || !isAhead(was) || here.includes(panel)) return [];
        const roomName = document.rooms.find(({ id }) => id === panel.roomId)?.name ?? null;
        return [{ kind: 'moved', panel, was, roomName }];
      }),
    ].sort((one, other) => Date.parse(one.was.startsAt) - Date.parse(other.was.startsAt)),
  };
}
