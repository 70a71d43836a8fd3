import './mail.css';
import type { Page as PageOf } from '#shared/page';
import { MAIL_STATUSES, type MailSummaryView } from '#shared/mail/mails';
import { useConference, useRead } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/list/empty.js';
import { FilterSelect } from '../../ui/list/filter-select.js';
import { useFilters, useParameter } from '../../ui/list/filters.js';
import { Loaded } from '../../ui/loaded.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/list/pager.js';
import { SearchBox } from '../../ui/list/search-box.js';
import { MailDrawer } from './mail-drawer.js';
import { MailStatusTag } from './mail-status-tag.js';

/** The outbox: every message the conference caused, and what became of it. */
export function MailPage() {
  const { t } = useI18n();
  const { filters, filtered, set, clear } = useFilters(['q', 'status']);
  const mails = useRead<PageOf<MailSummaryView>>('/mails', { ...filters }, { keep: true });
  const [open, setOpen] = useParameter('open');
  const kept = mails.data?.items.some(({ status }) => status === 'kept');
  return (
    <Page title={t.mail.title}>
      {kept && (
        <Notice>
          <p>{t.mail.keptNotice}</p>
        </Notice>
      )}
      <search className="filterbar filterbar-2">
        <SearchBox
          label={t.mail.search}
          value={filters.q ?? ''}
          onSearch={(q) => set({ q }, true)}
        />
        <FilterSelect
          label={t.mail.statusHead}
          all={t.mail.allStatuses}
          value={filters.status}
          options={MAIL_STATUSES.map((status) => ({
            value: status,
            label: t.words.mailStatuses[status],
          }))}
          onChange={(status) => set({ status })}
        />
        {filtered && (
          <Button kind="quiet" onClick={clear}>
            {t.common.clearFilters}
          </Button>
        )}
      </search>
      <Loaded query={mails}>
        {(page) =>
          page.total > 0 ? (
            <div aria-busy={mails.isPlaceholderData}>
              <MailTable mails={page.items} onOpen={setOpen} />
              <Pager page={page} onPage={(number) => set({ page: number })} />
            </div>
          ) : filtered ? (
            <Empty
              title={t.mail.noMatch}
              action={<Button onClick={clear}>{t.common.clearFilters}</Button>}
            />
          ) : (
            <Empty title={t.mail.empty}>{t.mail.emptyText}</Empty>
          )
        }
      </Loaded>
      {open && <MailDrawer key={open} id={open} onClose={() => setOpen()} />}
    </Page>
  );
}

function MailTable({ mails, onOpen }: { mails: MailSummaryView[]; onOpen: (id: string) => void }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  return (
    <div className="table-wrap box">
      <table className="table list">
        <caption className="vh">{t.mail.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.mail.subject}</th>
            <th scope="col" className="c-narrow">
              {t.mail.to}
            </th>
            <th scope="col" className="c-narrow">
              {t.mail.kind}
            </th>
            <th scope="col" className="c-narrow">
              {t.mail.created}
            </th>
            <th scope="col">{t.mail.statusHead}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <th scope="row">
                <Button kind="link" onClick={() => onOpen(mail.id)}>
                  <span lang={mail.language}>{mail.subject}</span>
                </Button>
                <span className="sub">{mail.to}</span>
                {mail.error && <span className="mail-error">{mail.error}</span>}
              </th>
              <td className="c-narrow">{mail.to}</td>
              <td className="c-narrow">{t.mail.kinds[mail.kind]}</td>
              <td className="c-narrow nowrap">
                {momentName(mail.createdAt, view.timeZone, language)}
              </td>
              <td>
                <MailStatusTag status={mail.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
