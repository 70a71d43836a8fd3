import { Link } from 'react-router';
import type { ReleaseView } from '#shared/releases/releases';
import { useConference } from '../../api/conference.js';
import { actorName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Column } from '../../ui/list/column.js';
import { useText } from '../../ui/words.js';
import { countChanges } from './change-groups.js';

/** What the list tells of a release. */
export function useReleaseColumns(): Column<ReleaseView>[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const publishedAt = (release: ReleaseView) =>
    momentName(release.publishedAt, view.timeZone, language);
  return [
    {
      key: 'release',
      head: t.releases.release,
      names: true,
      cell: (release) => (
        <>
          <Link className="nowrap" to={`/${view.slug}/releases/${release.number}`}>
            {t.releases.named(release.number)}
          </Link>
          <span className="sub nowrap">{publishedAt(release)}</span>
        </>
      ),
    },
    {
      key: 'publishedAt',
      head: t.releases.publishedAt,
      leaves: 'on-phone',
      kind: 'unbroken',
      cell: publishedAt,
    },
    {
      key: 'publishedBy',
      head: t.releases.publishedBy,
      leaves: 'on-phone',
      cell: ({ publishedBy }) => actorName(publishedBy, t),
    },
    {
      key: 'panels',
      head: t.nav.panels,
      leaves: 'on-phone',
      kind: 'number',
      cell: ({ panels }) => panels,
    },
    {
      key: 'changes',
      head: t.releases.changes,
      cell: ({ changes, restoredFrom }) => (
        <>
          {t.releases.effect(countChanges(changes))}{' '}
          {restoredFrom && <span className="tag">{t.releases.restoredFrom(restoredFrom)}</span>}
        </>
      ),
    },
    {
      key: 'told',
      head: t.releases.told,
      kind: 'number',
      cell: ({ silent, told }) =>
        silent ? (
          <span className="tag">{t.releases.silent}</span>
        ) : (
          told.toLocaleString(t.format.locale)
        ),
    },
    {
      key: 'notes',
      head: t.releases.notes,
      leaves: 'on-phone',
      kind: 'clipped',
      cell: ({ notes }) => text(notes),
    },
  ];
}
