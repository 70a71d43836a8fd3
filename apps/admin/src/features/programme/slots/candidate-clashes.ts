import type { PanelSummaryView } from '#shared/programme/panels';
import { panelAt, placedPanel } from '#shared/programme/placed-panel';
import { type PlacedPanel, PlacementRules } from '#shared/programme/placement-clashes';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import type { CandidateClash } from '../timetable/carrying/carry-store.js';
import { type Placement, timesOf } from './placement.js';

interface DayRules {
  rooms: readonly RoomView[];
  rules: PlacementRules;
  placed: PlacedPanel[];
}

/** The rules of each day that was asked for: made once, while a held session is tried at many places. */
const made = new WeakMap<TimetableView, DayRules>();

/** What would clash if a session were at a place, by the rules that the API applies; nothing while its day loads. */
export function candidateClashes(
  panel: PanelSummaryView,
  place: Placement,
  day: TimetableView | undefined,
  rooms: readonly RoomView[],
  timeZone: string,
): CandidateClash[] {
  if (!day) return [];
  const { rules, placed } = rulesOf(day, rooms, timeZone);
  const startsAt = Date.parse(timesOf(place, timeZone).startsAt);
  const { roomId, minutes: durationMinutes } = place;
  return rules.clashesOf(panelAt(panel, { roomId, startsAt, durationMinutes }), placed);
}

function rulesOf(day: TimetableView, rooms: readonly RoomView[], timeZone: string): DayRules {
  const before = made.get(day);
  if (before?.rooms === rooms) return before;
  const { changeoverMinutes, opensAt, closesAt, limits } = day;
  const settings = { timeZone, changeoverMinutes, opensAt, closesAt, rooms, limits };
  const placed = day.panels.flatMap((panel) => placedPanel(panel) ?? []);
  const rules = { rooms, rules: new PlacementRules(settings), placed };
  made.set(day, rules);
  return rules;
}
