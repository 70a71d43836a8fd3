import type { PanelView } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
import { instantOf, isoWithOffset } from '#shared/zoned-time';
import { api } from '../../../api/client.js';
import { useMoveWrite } from '../../../api/moves.js';

interface Versioned {
  id: string;
  /** Asked when its turn has come: moves before it may have made a new one. */
  version: () => number;
}

/** Places a panel in the draft, or moves it. */
export function usePlace() {
  return useMoveWrite<Versioned & { slot: SlotInput }, PanelView>((path, { id, slot, version }) =>
    api.put<PanelView>(`${path}/panels/${id}/slot`, { ...slot, version: version() }),
  );
}

/** Takes a panel off the timetable; it stays in the draft without a place. */
export function useUnplace() {
  return useMoveWrite<Versioned, unknown>((path, { id, version }) =>
    api.delete(`${path}/panels/${id}/slot`, { version: version() }),
  );
}

/** The wire form of a day and a time on the conference's clock; undefined when the clocks skip that time. */
export function startOf(day: string, clock: string, timeZone: string): string | undefined {
  const instant = instantOf(`${day}T${clock}`, timeZone);
  return instant && isoWithOffset(instant, timeZone);
}
