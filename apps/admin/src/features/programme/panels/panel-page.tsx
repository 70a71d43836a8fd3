import { useParams } from 'react-router';
import type { PanelView } from '#shared/programme/panels';
import { useRead } from '../../../api/conference.js';
import { Loaded } from '../../../ui/loaded.js';
import { PanelEditor } from './panel-editor.js';

/** The editor of one session of the draft. */
export function PanelPage() {
  const id = useParams()['id'] ?? '';
  const panel = useRead<PanelView>(`/panels/${id}`);
  return <Loaded query={panel}>{(view) => <PanelEditor key={id} view={view} />}</Loaded>;
}

/** The editor of a session that does not exist yet. */
export function NewPanelPage() {
  return <PanelEditor />;
}
