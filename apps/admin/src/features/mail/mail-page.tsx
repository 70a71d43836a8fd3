import './mail.css';
import { MAIL_STATUSES, type MailSummaryView } from '#shared/mail/mails';
import type { Page as PageOf } from '#shared/page';
import { useI18n } from '../../i18n/i18n.js';
import { FilterBar } from '../../ui/list/filter-bar.js';
import { useParameter } from '../../ui/list/filters.js';
import { List } from '../../ui/list/list.js';
import { useList } from '../../ui/list/use-list.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { useMailColumns } from './mail-columns.js';
import { MailDrawer } from './mail-drawer.js';

/** The outbox: every message the conference caused, and what became of it. */
export function MailPage() {
  const { t } = useI18n();
  const list = useList<PageOf<MailSummaryView>>('/mails', ['q', 'status']);
  const [open, setOpen] = useParameter('open');
  const kept = list.answer.data?.items.some(({ status }) => status === 'kept');
  return (
    <Page title={t.mail.title}>
      {kept && (
        <Callout>
          <p>{t.mail.keptNotice}</p>
        </Callout>
      )}
      <FilterBar
        list={list}
        search={t.mail.search}
        choices={[
          {
            name: 'status',
            label: t.mail.statusHead,
            all: t.mail.allStatuses,
            options: MAIL_STATUSES.map((value) => ({ value, label: t.words.mailStatuses[value] })),
          },
        ]}
      />
      <List
        title={t.mail.title}
        list={list}
        columns={useMailColumns(setOpen)}
        empty={{ title: t.mail.empty, text: t.mail.emptyText }}
        noMatch={{ title: t.mail.noMatch }}
      />
      {open && <MailDrawer key={open} id={open} onClose={() => setOpen()} />}
    </Page>
  );
}
