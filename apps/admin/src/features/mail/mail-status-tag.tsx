import { Archive, Check, Clock, TriangleAlert } from 'lucide-react';
import type { MailStatus } from '#shared/mail/mails';
import { useI18n } from '../../i18n/i18n.js';
import { type Look, Tag } from '../../ui/tag.js';

const LOOKS: Record<MailStatus, Look> = {
  queued: ['info', Clock],
  sent: ['ok', Check],
  failed: ['bad', TriangleAlert],
  kept: ['line', Archive],
};

/** Word, icon and colour of what became of a message. */
export function MailStatusTag({ status }: { status: MailStatus }) {
  const { t } = useI18n();
  return <Tag look={LOOKS[status]}>{t.words.mailStatuses[status]}</Tag>;
}
