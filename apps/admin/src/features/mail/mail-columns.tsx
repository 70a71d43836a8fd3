import type { MailSummaryView } from '#shared/mail/mails';
import { useConference } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import type { Column } from '../../ui/list/column.js';
import { MailStatusTag } from './mail-status-tag.js';

/** What the outbox tells of a message; its subject opens it. */
export function useMailColumns(open: (id: string) => void): Column<MailSummaryView>[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  return [
    {
      key: 'subject',
      head: t.mail.subject,
      names: true,
      cell: (mail) => (
        <>
          <Button kind="link" onClick={() => open(mail.id)}>
            <span lang={mail.language}>{mail.subject}</span>
          </Button>
          <span className="sub">{mail.to}</span>
          {mail.error && <span className="mail-error">{mail.error}</span>}
        </>
      ),
    },
    { key: 'to', head: t.mail.to, leaves: 'on-phone', cell: ({ to }) => to },
    { key: 'kind', head: t.mail.kind, leaves: 'on-phone', cell: ({ kind }) => t.mail.kinds[kind] },
    {
      key: 'created',
      head: t.mail.created,
      leaves: 'on-phone',
      kind: 'unbroken',
      cell: ({ createdAt }) => momentName(createdAt, view.timeZone, language),
    },
    {
      key: 'status',
      head: t.mail.statusHead,
      cell: ({ status }) => <MailStatusTag status={status} />,
    },
  ];
}
