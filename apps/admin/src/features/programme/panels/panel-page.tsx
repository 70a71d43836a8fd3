import { useParams } from 'react-router';
import type { PanelView } from '#shared/programme/panels';
import { useConference, useRead } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { PanelEditor } from './panel-editor.js';

/** The editor of one session of the draft. */
export function PanelPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const id = useParams()['id'] ?? '';
  const panel = useRead<PanelView>(`/panels/${id}`);
  if (panel.data) return <PanelEditor key={id} view={panel.data} />;
  return (
    <Page title={t.panels.session} up={{ to: `/${view.slug}/panels`, label: t.panels.title }}>
      <Loaded query={panel}>{() => null}</Loaded>
    </Page>
  );
}

/** The editor of a session that does not exist yet. */
export function NewPanelPage() {
  return <PanelEditor />;
}
