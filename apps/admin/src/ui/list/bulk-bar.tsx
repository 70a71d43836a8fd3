import { type ReactNode, useState } from 'react';
import { type Page, PAGE_SIZE_MAX } from '#shared/page';
import { api, type Query } from '../../api/client.js';
import { useConference } from '../../api/conference.js';
import { type ApiProblem, isProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { ProblemCallout } from '../callout.js';
import type { Row } from './column.js';
import type { Selection } from './selection.js';

/** What a list says of its selected rows. */
export interface SelectionWords {
  region: string;
  selectPage: string;
  selected: (count: number) => string;
  selectAll: (count: number) => string;
}

interface BulkBarProps<Item extends Row> {
  selection: Selection<Item>;
  words: SelectionWords;
  /** Where all rows are that match, and how many. */
  path: string;
  query: Query;
  total: number;
  children: ReactNode;
}

/** Stays in sight while rows are selected: all that match, let them go, and what can be done with them. */
export function BulkBar<Item extends Row>(props: BulkBarProps<Item>) {
  const { selection, words, path, query, total, children } = props;
  const { t } = useI18n();
  const conference = useConference();
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { picked, most } = selection;

  async function selectAll(): Promise<void> {
    setLoading(true);
    setProblem(null);
    try {
      for (let page = 1; (page - 1) * PAGE_SIZE_MAX < total; page += 1) {
        const asked = { ...query, page, pageSize: PAGE_SIZE_MAX };
        const { items } = await api.get<Page<Item>>(conference.path + path, asked);
        selection.set(items, true);
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setLoading(false);
    }
  }

  return (
    <section className="bulk" aria-label={words.region}>
      <p role="status">
        <strong>{words.selected(picked.size)}</strong>
      </p>
      <div className="btn-row">
        {picked.size < total && (
          <Button
            kind="quiet"
            busy={loading}
            unavailable={total > most && t.list.tooMany(most)}
            onClick={() => void selectAll()}
          >
            {words.selectAll(total)}
          </Button>
        )}
        <Button kind="quiet" onClick={selection.clear}>
          {t.list.clearSelection}
        </Button>
        {children}
      </div>
      {problem && <ProblemCallout problem={problem} />}
    </section>
  );
}
