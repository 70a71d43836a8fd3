import type { PanelView } from '#shared/programme/panels';
import { useRead } from '../../../api/conference.js';
import { MoveDialog } from './move-dialog.js';

/** The Move form of a session of which only the id is known; it opens as soon as the session is read. */
export function MoveById({ id, onClose }: { id: string; onClose: () => void }) {
  const panel = useRead<PanelView>(`/panels/${id}`).data;
  return panel ? <MoveDialog key={id} panel={panel} onClose={onClose} /> : null;
}
