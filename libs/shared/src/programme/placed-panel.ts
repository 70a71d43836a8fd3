import type { PanelSummaryView } from './panels.js';
import type { PlacedPanel } from './placement-clashes.js';

/** A place to try: a room (null: across all) and a start in milliseconds; without a length the panel keeps its own. */
export interface TriedPlace {
  roomId: string | null;
  startsAt: number;
  durationMinutes?: number;
}

/** A line of the timetable at its place, as the rules take it; undefined while it is unplaced. */
export function placedPanel(panel: PanelSummaryView): PlacedPanel | undefined {
  const { slot } = panel;
  if (!slot) return undefined;
  return panelAt(panel, { roomId: slot.roomId, startsAt: Date.parse(slot.startsAt) });
}

/** A line of the timetable at another place. */
export function panelAt(panel: PanelSummaryView, place: TriedPlace): PlacedPanel {
  const { id, title, format, seats, signUps, speakers, speakerIds } = panel;
  const { roomId, startsAt, durationMinutes = panel.durationMinutes } = place;
  return {
    id,
    title,
    format,
    roomId,
    startsAt,
    endsAt: startsAt + durationMinutes * 60_000,
    speakers: speakerIds.map((speakerId, index) => ({
      id: speakerId,
      name: speakers[index] ?? { en: '', fr: '' },
      partId: null,
    })),
    seats,
    signUps,
  };
}
