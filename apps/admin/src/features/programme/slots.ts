import type { PanelView, SlotInput } from '#shared/programme/panels';
import { instantOf, isoWithOffset } from '#shared/zoned-time';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/conference.js';

/** Places a panel in the draft, or moves it. */
export function usePlace() {
  return useWrite<{ id: string; slot: SlotInput }, PanelView>((path, { id, slot }) =>
    api.put<PanelView>(`${path}/panels/${id}/slot`, slot),
  );
}

/** Takes a panel off the timetable; it stays in the draft without a place. */
export function useUnplace() {
  return useWrite<{ id: string; version: number }, unknown>((path, { id, version }) =>
    api.delete(`${path}/panels/${id}/slot`, { version }),
  );
}

/** The wire form of a day and a time on the conference's clock; undefined when the clocks skip that time. */
export function startOf(day: string, clock: string, timeZone: string): string | undefined {
  const instant = instantOf(`${day}T${clock}`, timeZone);
  return instant && isoWithOffset(instant, timeZone);
}
