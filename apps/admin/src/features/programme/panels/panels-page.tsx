import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Page as PageOf } from '#shared/page';
import { BULK_MAX } from '#shared/programme/bulk';
import type { PanelSummaryView } from '#shared/programme/panels';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { FilterBar } from '../../../ui/list/filter-bar.js';
import { List } from '../../../ui/list/list.js';
import { useSelection } from '../../../ui/list/selection.js';
import { useList } from '../../../ui/list/use-list.js';
import { Page } from '../../../ui/page.js';
import { useText } from '../../../ui/words.js';
import { BulkButton } from '../bulk/bulk-button.js';
import { usePanelChoices } from './panel-choices.js';
import { usePanelColumns } from './panel-columns.js';

/** Every session of the draft: searched, filtered, a page at a time. */
export function PanelsPage({ sheets }: { sheets: ReactNode }) {
  const { t } = useI18n();
  const { view, may } = useConference();
  const text = useText();
  const choices = usePanelChoices();
  const names = ['q', 'speakerId', ...choices.map(({ name }) => name)];
  const list = useList<PageOf<PanelSummaryView>>('/panels', names);
  const selection = useSelection<PanelSummaryView>(BULK_MAX);
  const editable = may('programme.edit');
  return (
    <Page
      title={t.panels.title}
      tools={
        <>
          {sheets}
          {editable && (
            <Link className="btn btn-primary" to={`/${view.slug}/panels/new`}>
              <Plus className="icon" />
              {t.panels.add}
            </Link>
          )}
        </>
      }
    >
      <FilterBar list={list} search={t.panels.search} choices={choices} />
      <List
        title={t.panels.title}
        list={list}
        columns={usePanelColumns()}
        empty={{ title: t.panels.empty, text: t.panels.emptyText }}
        noMatch={{ title: t.panels.noMatch, text: t.panels.noMatchText }}
        selecting={
          editable
            ? {
                selection,
                nameOf: ({ title }) => text(title),
                words: t.bulk.selection,
                actions: <BulkButton selection={selection} />,
              }
            : undefined
        }
      />
    </Page>
  );
}
