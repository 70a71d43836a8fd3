import { Archive, Check, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { MailStatus } from '#shared/mail/mails';
import { useI18n } from '../../i18n/i18n.js';

const LOOKS: Record<MailStatus, [string, LucideIcon]> = {
  queued: ['tag tag-info', Clock],
  sent: ['tag tag-ok', Check],
  failed: ['tag tag-bad', TriangleAlert],
  kept: ['tag tag-line', Archive],
};

/** Word, icon and colour of what became of a message. */
export function MailStatusTag({ status }: { status: MailStatus }) {
  const { t } = useI18n();
  const [look, Icon] = LOOKS[status];
  return (
    <span className={look}>
      <Icon className="icon icon-s" />
      {t.words.mailStatuses[status]}
    </span>
  );
}
