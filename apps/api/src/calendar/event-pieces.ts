import type { Language } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { pauses } from '../http/pauses.js';
import type { CalendarEvent } from '../icalendar/event.js';
import { PanelEvents } from './panel-event.js';

/** All VEVENTs of a release in one language, by panel; made in slices that leave the event loop free. */
export async function renderPieces(
  document: ReleaseDocument,
  language: Language,
  publicUrl: string,
): Promise<ReadonlyMap<string, CalendarEvent>> {
  const events = new PanelEvents(document, language, publicUrl);
  const pieces = new Map<string, CalendarEvent>();
  const pause = pauses();
  for (const panel of document.cancelled) {
    pieces.set(panel.id, events.tombstone(panel));
    await pause();
  }
  for (const panel of document.panels) {
    pieces.set(panel.id, events.panel(panel));
    await pause();
  }
  return pieces;
}
