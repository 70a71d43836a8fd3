import type { ClashView } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import { panelAt, placedPanel } from '#shared/programme/placed-panel';
import { type PlacedPanel, PlacementRules } from '#shared/programme/placement-clashes';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import { type Placement, timesOf } from './placement.js';

/** What would clash at a place that is only tried. */
export type CandidateClash = Pick<ClashView, 'kind' | 'grade' | 'sentence'>;

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

/** The worst grade of several clashes; undefined when there is none. */
export function gradeOf(
  clashes: readonly Pick<ClashView, 'grade'>[],
): ClashView['grade'] | undefined {
  if (clashes.length === 0) return undefined;
  return clashes.some(({ grade }) => grade === 'stop') ? 'stop' : 'warn';
}
