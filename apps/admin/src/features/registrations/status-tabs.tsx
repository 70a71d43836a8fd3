import { Link } from 'react-router';
import { REGISTRATION_STATUSES } from '#shared/registrations/registrations';
import { useDashboard } from '../../api/lists.js';
import { useI18n } from '../../i18n/i18n.js';
import { withFilters } from '../../ui/list/filters.js';

/** The statuses with their counts, as links that keep the other filters. */
export function StatusTabs({ status }: { status: string | undefined }) {
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
