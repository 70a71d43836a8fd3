import './bulk.css';
import { useState } from 'react';
import type { PanelSummaryView } from '#shared/programme/panels';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import type { Selection } from '../../../ui/list/selection.js';
import { BulkDialog } from './bulk-dialog.js';

/** Opens what can be changed for all selected sessions. */
export function BulkButton({ selection }: { selection: Selection<PanelSummaryView> }) {
  const { t } = useI18n();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setChanging(true)}>
        {t.bulk.change}
      </Button>
      {changing && <BulkDialog selection={selection} onClose={() => setChanging(false)} />}
    </>
  );
}
