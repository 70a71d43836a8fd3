import { Check, Hourglass, type LucideIcon, Minus, X } from 'lucide-react';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { useI18n } from '../../i18n/i18n.js';

const LOOKS: Record<RegistrationStatus, [string, LucideIcon]> = {
  submitted: ['tag tag-warn', Hourglass],
  confirmed: ['tag tag-ok', Check],
  declined: ['tag tag-bad', X],
  cancelled: ['tag tag-line', Minus],
};

/** Word, icon and colour of a registration's status. */
export function StatusTag({ status }: { status: RegistrationStatus }) {
  const { t } = useI18n();
  const [look, Icon] = LOOKS[status];
  return (
    <span className={look}>
      <Icon className="icon icon-s" />
      {t.words.registrationStatuses[status].one}
    </span>
  );
}
