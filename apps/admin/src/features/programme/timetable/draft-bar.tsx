import { GitCommitHorizontal } from 'lucide-react';
import { Link } from 'react-router';
import { useConference } from '../../../api/conference.js';
import { useDashboard } from '../../../api/lists.js';
import { momentName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';

/** How far the draft is from what the public sees, and the way to publish it. */
export function DraftBar() {
  const { t, language } = useI18n();
  const { view, may } = useConference();
  const figures = useDashboard().data;
  if (!figures) return <div className="draft-bar draft-bar-empty" />;
  const { release, changesSinceRelease: changes } = figures;
  return (
    <section
      className={changes > 0 ? 'draft-bar' : 'draft-bar draft-bar-quiet'}
      aria-label={t.timetable.draft}
    >
      <p>
        <GitCommitHorizontal className="icon" />
        <span>
          <strong>
            {release
              ? t.timetable.changesSince(changes, release.number)
              : t.timetable.neverPublished}
          </strong>{' '}
          <span className="muted">
            {release &&
              t.timetable.publicSees(
                release.number,
                momentName(release.publishedAt, view.timeZone, language),
              )}
          </span>
        </span>
      </p>
      {may('release.publish') && (
        <Link className={changes > 0 ? 'btn btn-primary' : 'btn'} to={`/${view.slug}/review`}>
          {t.releases.reviewAndPublish}
        </Link>
      )}
    </section>
  );
}
