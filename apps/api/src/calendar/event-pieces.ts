import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Language } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { EventPiece } from './feed.js';
import { type PanelEvent, PanelEvents } from './panel-event.js';

/** Longest stretch of rendering before other work gets its turn, in milliseconds. */
const SLICE = 12;

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

/** Gives way to other work whenever a slice is over. */
function pauses(): () => Promise<void> | undefined {
  let end = performance.now() + SLICE;
  const pause = async () => {
    await nextTurn();
    end = performance.now() + SLICE;
  };
  return () => (performance.now() < end ? undefined : pause());
}
