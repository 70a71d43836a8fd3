import './registrations.css';
import type { Page as PageOf } from '#shared/page';
import type { RegistrationView } from '#shared/registrations/registrations';
import { useConference } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { FilterBar } from '../../ui/list/filter-bar.js';
import { useParameter } from '../../ui/list/filters.js';
import { List } from '../../ui/list/list.js';
import { useList } from '../../ui/list/use-list.js';
import { Page } from '../../ui/page.js';
import { useNamed } from '../../ui/words.js';
import { CategoryBoard } from './category-board.js';
import { useRegistrationColumns } from './registration-columns.js';
import { RegistrationDetail } from './registration-detail.js';
import { StatusTabs } from './status-tabs.js';

/** Every registration: by status and category, searched; one of them open at the side. */
export function RegistrationsPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const named = useNamed();
  const list = useList<PageOf<RegistrationView>>('/registrations', ['q', 'status', 'categoryId']);
  const [selected, select] = useParameter('open');
  const open = list.answer.data?.items.find(({ id }) => id === selected);
  return (
    <Page title={t.registrations.title}>
      <CategoryBoard />
      <StatusTabs status={list.filters['status']} />
      <FilterBar
        list={list}
        search={t.registrations.search}
        choices={[
          {
            name: 'categoryId',
            label: t.words.fields.registration.categoryId,
            all: t.registrations.allCategories,
            options: named(view.categories),
          },
        ]}
      />
      <div className={open ? 'split' : 'split split-closed'}>
        <div>
          <List
            title={t.registrations.title}
            list={list}
            columns={useRegistrationColumns(select)}
            empty={{ title: t.registrations.empty, text: t.registrations.emptyText }}
            noMatch={{ title: t.registrations.noMatch }}
            current={selected}
          />
        </div>
        {open && <RegistrationDetail key={open.id} registration={open} onClose={() => select()} />}
      </div>
    </Page>
  );
}
