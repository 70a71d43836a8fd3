import { Check, Hourglass, Minus, X } from 'lucide-react';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { useI18n } from '../../i18n/i18n.js';
import { type Look, Tag } from '../../ui/tag.js';

const LOOKS: Record<RegistrationStatus, Look> = {
  submitted: ['warn', Hourglass],
  confirmed: ['ok', Check],
  declined: ['bad', X],
  cancelled: ['line', Minus],
};

/** Word, icon and colour of a registration's status. */
export function StatusTag({ status }: { status: RegistrationStatus }) {
  const { t } = useI18n();
  return <Tag look={LOOKS[status]}>{t.words.registrationStatuses[status].one}</Tag>;
}
