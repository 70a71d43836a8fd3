import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import type { ShownPanel } from './calendar-revision.js';

/** Adds to panels of a document the names of what they refer to. */
export function namesIn(document: Pick<ReleaseDocument, 'rooms' | 'tracks' | 'speakers'>) {
  const rooms = new Map(document.rooms.map(({ id, name }) => [id, name]));
  const tracks = new Map(document.tracks.map(({ id, name }) => [id, name]));
  return <Panel extends Omit<ReleasedPanel, 'calendar' | 'movedFrom'>>(
    panel: Panel,
  ): Panel & ShownPanel => ({
    ...panel,
    roomName: (panel.roomId && rooms.get(panel.roomId)) || null,
    trackName: (panel.trackId && tracks.get(panel.trackId)) || null,
    speakers: document.speakers,
  });
}
