import { type Language, type Localised, textIn } from '#shared/languages';
import type { Placement, ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { dayAndMonth } from '../frame/dates.js';
import { CARD_TEXTS } from './texts.js';

/** What a move was, in words: `09:15 to 10:30`, `Room 1`. */
export interface Move {
  kind: 'time' | 'room';
  was: string;
  now: string;
  release: number;
}

interface Speaking {
  language: Language;
  conference: { timeZone: string };
}

/** The last move of a panel in words; undefined when it never moved. */
export function formatMove(
  panel: ReleasedPanel,
  roomName: Localised | null,
  speaking: Speaking,
): Move | undefined {
  const { movedFrom } = panel;
  if (!movedFrom) return undefined;
  const { language } = speaking;
  const t = CARD_TEXTS[language];
  const room = (name: Localised | null) => (name ? textIn(name, language) : t.acrossRooms);
  const sameTime = panel.startsAt === movedFrom.startsAt && panel.endsAt === movedFrom.endsAt;
  if (sameTime) {
    return {
      kind: 'room',
      was: room(movedFrom.roomName),
      now: room(roomName),
      release: movedFrom.release,
    };
  }
  const sameRoom = panel.roomId === movedFrom.roomId;
  const full = (of: Placement, other: Placement, name: Localised | null) =>
    [formatPlacement(of, other, speaking), ...(sameRoom ? [] : [room(name)])].join(', ');
  return {
    kind: 'time',
    was: full(movedFrom, panel, movedFrom.roomName),
    now: full(panel, movedFrom, roomName),
    release: movedFrom.release,
  };
}

/** A time with what differs from the other: the clock alone, or the day too. */
export function formatPlacement(of: Placement, other: Placement, speaking: Speaking): string {
  const { language, conference } = speaking;
  const day = localDay(of.startsAt, conference.timeZone);
  const times = CARD_TEXTS[language].to(
    localClock(of.startsAt, conference.timeZone),
    localClock(of.endsAt, conference.timeZone),
  );
  if (day === localDay(other.startsAt, conference.timeZone)) return times;
  return `${dayAndMonth(day, language)}, ${times}`;
}

/** A move in a few words: `Time changed, was 09:15 to 10:30`. */
export function moveSentence({ kind, was }: Move, language: Language): string {
  const t = CARD_TEXTS[language];
  return kind === 'time' ? t.timeChanged(was) : t.roomChanged(was);
}
