import type { PanelSummaryView } from '#shared/programme/panels';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import type { CandidateClash } from './carry-store.js';
import type { Placement } from './placement.js';

export function candidateClashes(
  panel: PanelSummaryView,
  place: Placement,
  day: TimetableView | undefined,
  rooms: readonly RoomView[],
  timeZone: string,
): CandidateClash[] {
  void [panel, place, day, rooms, timeZone];
  return [];
}
