import type { PanelSummaryView } from '#shared/programme/panels';

/** The sessions of a day that start at or after an instant, in one room or (null) wherever they are. */
export function shiftedPanels(
  panels: readonly PanelSummaryView[],
  from: string,
  roomId: string | null,
): PanelSummaryView[] {
  return panels.filter(
    ({ slot }) =>
      slot !== null &&
      Date.parse(slot.startsAt) >= Date.parse(from) &&
      (roomId === null || slot.roomId === roomId),
  );
}
