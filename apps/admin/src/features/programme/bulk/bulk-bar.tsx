import { useState } from 'react';
import type { Page } from '#shared/page';
import { PAGE_SIZE_MAX } from '#shared/page';
import { BULK_MAX } from '#shared/programme/bulk';
import type { PanelSummaryView } from '#shared/programme/panels';
import { api, type Query } from '../../../api/client.js';
import { useConference } from '../../../api/conference.js';
import { isProblem, type ApiProblem } from '../../../api/problem.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { ProblemNotice } from '../../../ui/notice.js';
import { BulkDialog } from './bulk-dialog.js';
import type { useSelection } from './selection.js';

interface BulkBarProps {
  selected: ReturnType<typeof useSelection>;
  /** Sessions that match the list's filters. */
  total: number;
  filters: Query;
}

/** Stays in sight while sessions are selected: all that match, change them, or let them go. */
export function BulkBar({ selected, total, filters }: BulkBarProps) {
  const { t } = useI18n();
  const conference = useConference();
  const [changing, setChanging] = useState(false);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { size } = selected.selection;

  async function selectAll(): Promise<void> {
    setLoading(true);
    setProblem(null);
    try {
      for (let page = 1; (page - 1) * PAGE_SIZE_MAX < total; page += 1) {
        const query = { ...filters, page, pageSize: PAGE_SIZE_MAX };
        const { items } = await api.get<Page<PanelSummaryView>>(`${conference.path}/panels`, query);
        selected.set(items, true);
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setLoading(false);
    }
  }

  return (
    <section className="bulk" aria-label={t.bulk.region}>
      <p role="status">
        <strong>{t.bulk.selected(size)}</strong>
      </p>
      <div className="btn-row">
        {size < total && (
          <Button
            kind="quiet"
            busy={loading}
            unavailable={total > BULK_MAX && t.bulk.tooMany(BULK_MAX)}
            onClick={() => void selectAll()}
          >
            {t.bulk.selectAll(total)}
          </Button>
        )}
        <Button kind="quiet" onClick={selected.clear}>
          {t.bulk.clear}
        </Button>
        <Button kind="primary" onClick={() => setChanging(true)}>
          {t.bulk.change}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {changing && <BulkDialog selected={selected} onClose={() => setChanging(false)} />}
    </section>
  );
}
