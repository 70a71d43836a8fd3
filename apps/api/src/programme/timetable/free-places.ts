import type { Localised } from '#shared/languages';
import { type PlacedPanel, PlacementRules } from '#shared/programme/placement-clashes';

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
/** Places offered at most, and those of them that begin together when any room will do. */
const PLACES_MAX = 12;
const TOGETHER_MAX = 3;

/** What a place is sought for: the panel anywhere, between two moments, in one of these rooms. */
export interface Search {
  panel: PlacedPanel;
  /** Milliseconds; the place lies between them. */
  from: number;
  to: number;
  /** The moment from which places are offered first; those before it come after them. */
  after?: number | undefined;
  roomIds: readonly string[];
  /** All panels that overlap the time; the panel's own former place may be among them. */
  others: readonly PlacedPanel[];
}

/** A place at which no room or speaker is taken or unavailable; `warnings` are its soft clashes. */
export interface FreePlace {
  roomId: string;
  startsAt: number;
  endsAt: number;
  warnings: Localised[];
}

/** The free places of `placesBetween` from `after` on, then the earlier ones. */
export function freePlaces(rules: PlacementRules, search: Search): FreePlace[] {
  const { from, to } = search;
  const after = Math.max(search.after ?? from, from);
  const next = placesBetween(rules, { ...search, from: after });
  const earlier = placesBetween(rules, { ...search, to: Math.min(after, to) });
  return [...next, ...earlier].slice(0, PLACES_MAX);
}

/**
 * The next places in time where the room and every speaker are free and available, and nothing across all rooms takes
 * place. In one room they do not overlap each other, so that they are different offers; those that begin together are
 * few, and the ones with the fewest warnings. The place that the panel has is none.
 */
function placesBetween(rules: PlacementRules, search: Search): FreePlace[] {
  const { panel, roomIds } = search;
  const others = search.others.filter(({ id }) => id !== panel.id);
  const speakers = new Set(panel.speakers.map(({ id }) => id));
  // What stands in the way in every room: what everybody attends, and what the speakers do elsewhere.
  const everywhere = others.filter(
    (other) => other.roomId === null || other.speakers.some(({ id }) => speakers.has(id)),
  );
  const byRoom = Map.groupBy(others, ({ roomId }) => roomId);
  const places = roomIds.flatMap((roomId) => {
    const inRoom = rules.rooms.get(roomId)?.exclusive ? (byRoom.get(roomId) ?? []) : [];
    return placesInRoom(rules, search, roomId, [...everywhere, ...inRoom]);
  });
  const offered = places.map((place) => {
    const clashes = rules.clashesOf({ ...panel, ...place }, everywhere);
    return { ...place, warnings: clashes.map(({ sentence }) => sentence) };
  });
  return inTime(offered);
}

type Place = Omit<FreePlace, 'warnings'>;

function placesInRoom(
  rules: PlacementRules,
  { panel, from, to }: Search,
  roomId: string,
  busy: readonly PlacedPanel[],
): Place[] {
  const length = panel.endsAt - panel.startsAt;
  const reach = rules.settings.changeoverMinutes * MINUTE;
  const ends = busy.flatMap(({ endsAt }) => [endsAt, endsAt + reach]);
  const places: Place[] = [];
  for (const startsAt of startsBetween(from, to - length, ends)) {
    const place = { roomId, startsAt, endsAt: startsAt + length };
    const last = places.at(-1);
    if (last && last.endsAt > startsAt) continue;
    if (isTaken(place, busy) || !isAvailable(rules, panel, place)) continue;
    if (panel.roomId === roomId && panel.startsAt === startsAt) continue;
    places.push(place);
  }
  return places;
}

/** The first of two moments, the full quarters of an hour between them, and those of the other moments that are. */
function startsBetween(from: number, to: number, others: readonly number[]): number[] {
  const starts = new Set([from, ...others].filter((at) => at >= from && at <= to));
  for (let at = Math.ceil(from / QUARTER_HOUR) * QUARTER_HOUR; at <= to; at += QUARTER_HOUR) {
    starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}

function isTaken({ startsAt, endsAt }: Place, busy: readonly PlacedPanel[]): boolean {
  return busy.some((other) => other.startsAt < endsAt && startsAt < other.endsAt);
}

function isAvailable(rules: PlacementRules, { speakers }: PlacedPanel, place: Place): boolean {
  const { roomId, startsAt, endsAt } = place;
  return [roomId, ...speakers.map(({ id }) => id)].every((id) =>
    rules.isAvailable(id, startsAt, endsAt),
  );
}

/** Those that begin together stay in the order of their rooms where they have as many warnings. */
function inTime(places: readonly FreePlace[]): FreePlace[] {
  const together = new Map<number, number>();
  return places
    .toSorted((a, b) => a.startsAt - b.startsAt || a.warnings.length - b.warnings.length)
    .filter(({ startsAt }) => {
      const count = (together.get(startsAt) ?? 0) + 1;
      together.set(startsAt, count);
      return count <= TOGETHER_MAX;
    })
    .slice(0, PLACES_MAX);
}
