import { Link } from 'react-router';
import type { Page as PageOf } from '#shared/page';
import type { ReleaseView } from '#shared/releases/releases';
import { useConference } from '../../api/conference.js';
import { useDashboard } from '../../api/lists.js';
import { useI18n } from '../../i18n/i18n.js';
import { List } from '../../ui/list/list.js';
import { useList } from '../../ui/list/use-list.js';
import { Page } from '../../ui/page.js';
import { useReleaseColumns } from './release-columns.js';

/** Every published version of the programme, newest first. */
export function ReleasesPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const list = useList<PageOf<ReleaseView>>('/releases', []);
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
      <List
        title={t.releases.title}
        list={list}
        columns={useReleaseColumns()}
        empty={{ title: t.releases.empty, text: t.releases.emptyText }}
      />
    </Page>
  );
}
