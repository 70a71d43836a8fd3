import { Link } from 'react-router';
import type { Page as PageOf } from '#shared/page';
import type { ReleaseView } from '#shared/releases/releases';
import { useConference, useRead } from '../../api/conference.js';
import { useDashboard } from '../../api/lists.js';
import { actorName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/list/empty.js';
import { useFilters } from '../../ui/list/filters.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/list/pager.js';
import { useText } from '../../ui/words.js';
import { countChanges } from './change-groups.js';

/** Every published version of the programme, newest first. */
export function ReleasesPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const { filters, set } = useFilters([]);
  const releases = useRead<PageOf<ReleaseView>>('/releases', { ...filters }, { keep: true });
  const changes = useDashboard().data?.changesSinceRelease;
  const review = (
    <Link className={changes ? 'btn btn-primary' : 'btn'} to={`/${view.slug}/review`}>
      {t.releases.reviewAndPublish}
    </Link>
  );
  return (
    <Page
      title={t.releases.title}
      beside={
        changes !== undefined && <p className="muted">{t.releases.changesWaiting(changes)}</p>
      }
      tools={
        <>
          <Link className="btn" to={`/${view.slug}/releases/compare`}>
            {t.releases.compare}
          </Link>
          {review}
        </>
      }
    >
      <Loaded query={releases}>
        {(page) =>
          page.total === 0 ? (
            <Empty title={t.releases.empty}>{t.releases.emptyText}</Empty>
          ) : (
            <>
              <ReleaseTable releases={page.items} />
              <Pager page={page} onPage={(number) => set({ page: number })} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function ReleaseTable({ releases }: { releases: ReleaseView[] }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  return (
    <div className="table-wrap box">
      <table className="table list">
        <caption className="vh">{t.releases.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.releases.release}</th>
            <th scope="col" className="c-narrow">
              {t.releases.publishedAt}
            </th>
            <th scope="col" className="c-narrow">
              {t.releases.publishedBy}
            </th>
            <th scope="col" className="c-narrow num">
              {t.nav.panels}
            </th>
            <th scope="col">{t.releases.changes}</th>
            <th scope="col" className="num">
              {t.releases.told}
            </th>
            <th scope="col" className="c-narrow">
              {t.releases.notes}
            </th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release.number}>
              <th scope="row">
                <Link className="nowrap" to={`/${view.slug}/releases/${release.number}`}>
                  {t.releases.named(release.number)}
                </Link>
                <span className="sub nowrap">
                  {momentName(release.publishedAt, view.timeZone, language)}
                </span>
              </th>
              <td className="c-narrow nowrap">
                {momentName(release.publishedAt, view.timeZone, language)}
              </td>
              <td className="c-narrow">{actorName(release.publishedBy, t)}</td>
              <td className="c-narrow num">{release.panels}</td>
              <td>
                {t.releases.effect(countChanges(release.changes))}
                {release.restoredFrom && (
                  <>
                    {' '}
                    <span className="tag">{t.releases.restoredFrom(release.restoredFrom)}</span>
                  </>
                )}
              </td>
              <td className="num">
                {release.silent ? (
                  <span className="tag">{t.releases.silent}</span>
                ) : (
                  release.told.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB')
                )}
              </td>
              <td className="c-narrow c-clip">{text(release.notes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
