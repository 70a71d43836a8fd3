import type { PanelView } from '#shared/programme/panels';

/** A room (null: across all) and a start in UTC. */
export interface Place {
  roomId: string | null;
  startsAt: string;
}

/** What a move did to one panel; a place is null in the tray. The lengths are in minutes. */
export interface MoveStep {
  panelId: string;
  from: Place | null;
  to: Place | null;
  fromMinutes: number;
  toMinutes: number;
}

/** Where a panel is to go; without a length it keeps its own. */
export interface Target {
  panelId: string;
  to: Place | null;
  minutes?: number;
}

export function placeOf({ slot }: Pick<PanelView, 'slot'>): Place | null {
  return slot && { roomId: slot.roomId, startsAt: utc(new Date(slot.startsAt)) };
}

/** The form in which places are kept and compared. */
export function utc(at: Date): string {
  return at.toISOString();
}

export function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one?.startsAt === other?.startsAt && one?.roomId === other?.roomId;
}

/** The steps that bring panels to their targets; one that is there already takes none. */
export function stepsTo(
  targets: readonly Target[],
  panels: ReadonlyMap<string, PanelView>,
): MoveStep[] {
  return targets
    .map(({ panelId, to, minutes }) => {
      const panel = panels.get(panelId)!;
      const fromMinutes = panel.durationMinutes;
      return {
        panelId,
        from: placeOf(panel),
        to,
        fromMinutes,
        toMinutes: minutes ?? fromMinutes,
      };
    })
    .filter((step) => !isSamePlace(step.from, step.to) || step.fromMinutes !== step.toMinutes);
}

/** The steps that take a move back. */
export function reversed(steps: readonly MoveStep[]): MoveStep[] {
  return steps.map(({ panelId, from, to, fromMinutes, toMinutes }) => ({
    panelId,
    from: to,
    to: from,
    fromMinutes: toMinutes,
    toMinutes: fromMinutes,
  }));
}

/**
 * Whether a panel is where a step expects it, so that the step does not overwrite what somebody else did. A length
 * counts only when the step changes it. A panel moved away and back again is where it was.
 */
export function isWhereExpected(step: MoveStep, panel: PanelView | undefined): boolean {
  if (!panel || !isSamePlace(placeOf(panel), step.from)) return false;
  return step.fromMinutes === step.toMinutes || panel.durationMinutes === step.fromMinutes;
}

/** Each of two placed panels takes the other's room and start, and keeps its own length. */
export function swapTargets(one: PanelView, other: PanelView): Target[] {
  return [
    { panelId: one.id, to: placeOf(other) },
    { panelId: other.id, to: placeOf(one) },
  ];
}

/** Placed panels, that many minutes later; negative: earlier. */
export function shiftTargets(panels: readonly PanelView[], minutes: number): Target[] {
  return panels.map((panel) => {
    const { roomId, startsAt } = placeOf(panel)!;
    const later = new Date(Date.parse(startsAt) + minutes * 60_000);
    return { panelId: panel.id, to: { roomId, startsAt: utc(later) } };
  });
}
