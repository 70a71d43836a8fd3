import type { Language } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { pauses } from '../http/pauses.js';
import type { EventPiece } from './feed.js';
import { type PanelEvent, PanelEvents } from './panel-event.js';

/** All VEVENTs of a release in one language, by panel; made in slices that leave the event loop free. */
export async function renderPieces(
  document: ReleaseDocument,
  language: Language,
  publicUrl: string,
): Promise<ReadonlyMap<string, EventPiece>> {
  const events = new PanelEvents(document, language, publicUrl);
  const pieces = new Map<string, EventPiece>();
  const keep = (id: string, { text, zoned }: PanelEvent) =>
    pieces.set(id, { bytes: Buffer.from(text), zoned });
  const pause = pauses();
  for (const panel of document.cancelled) {
    keep(panel.id, events.tombstone(panel));
    await pause();
  }
  for (const panel of document.panels) {
    keep(panel.id, events.panel(panel));
    await pause();
  }
  return pieces;
}
