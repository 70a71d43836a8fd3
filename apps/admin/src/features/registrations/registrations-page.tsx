import './registrations.css';
import type { Page as PageOf } from '#shared/page';
import { REGISTRATION_STATUSES, type RegistrationView } from '#shared/registrations/registrations';
import { Link } from 'react-router';
import { useConference, useRead } from '../../api/conference.js';
import { useDashboard } from '../../api/lists.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/list/empty.js';
import { FilterSelect } from '../../ui/list/filter-select.js';
import { useFilters, useParameter, withFilters } from '../../ui/list/filters.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/list/pager.js';
import { SearchBox } from '../../ui/list/search-box.js';
import { useText } from '../../ui/words.js';
import { CategoryBoard } from './category-board.js';
import { RegistrationDetail } from './registration-detail.js';
import { RegistrationTable } from './registration-table.js';

/** Every registration: by status and category, searched; one of them open at the side. */
export function RegistrationsPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const text = useText();
  const { filters, filtered, set, clear } = useFilters(['q', 'status', 'categoryId']);
  const [selected, select] = useParameter('open');
  const registrations = useRead<PageOf<RegistrationView>>(
    '/registrations',
    { ...filters },
    { keep: true },
  );
  const open = registrations.data?.items.find(({ id }) => id === selected);
  return (
    <Page title={t.registrations.title}>
      <CategoryBoard />
      <StatusTabs status={filters.status} />
      <search className="filterbar filterbar-2">
        <SearchBox
          label={t.registrations.search}
          value={filters.q ?? ''}
          onSearch={(q) => set({ q }, true)}
        />
        <FilterSelect
          label={t.words.fields.registration.categoryId}
          all={t.registrations.allCategories}
          value={filters.categoryId}
          options={view.categories.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onChange={(categoryId) => set({ categoryId })}
        />
        {filtered && (
          <Button kind="quiet" onClick={clear}>
            {t.common.clearFilters}
          </Button>
        )}
      </search>
      <Loaded query={registrations}>
        {(page) =>
          page.total === 0 ? (
            filtered ? (
              <Empty
                title={t.registrations.noMatch}
                action={<Button onClick={clear}>{t.common.clearFilters}</Button>}
              />
            ) : (
              <Empty title={t.registrations.empty}>{t.registrations.emptyText}</Empty>
            )
          ) : (
            <div className={open ? 'split' : 'split split-closed'}>
              <div className="split-main" aria-busy={registrations.isPlaceholderData}>
                <RegistrationTable
                  registrations={page.items}
                  selected={selected}
                  onSelect={select}
                />
                <Pager page={page} onPage={(number) => set({ page: number })} />
              </div>
              {open && (
                <RegistrationDetail key={open.id} registration={open} onClose={() => select()} />
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The statuses with their counts, as links that keep the other filters. */
function StatusTabs({ status }: { status: string | undefined }) {
  const { t } = useI18n();
  const counts = useDashboard().data?.registrations;
  const total = counts && REGISTRATION_STATUSES.reduce((sum, each) => sum + counts[each], 0);
  const address = (value: string | undefined) =>
    `?${withFilters(new URLSearchParams(window.location.search), { status: value, open: undefined })}`;
  return (
    <nav className="views" aria-label={t.registrations.statusesHead}>
      <ul>
        <li>
          <Link to={address(undefined)} aria-current={status ? undefined : 'page'}>
            {t.registrations.all} <span className="count">{total ?? ''}</span>
          </Link>
        </li>
        {REGISTRATION_STATUSES.map((each) => (
          <li key={each}>
            <Link to={address(each)} aria-current={status === each ? 'page' : undefined}>
              {t.words.registrationStatuses[each].several}{' '}
              <span
                className={each === 'submitted' && counts?.submitted ? 'count count-warn' : 'count'}
              >
                {counts?.[each] ?? ''}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
