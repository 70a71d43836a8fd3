import './releases.css';
import { Link } from 'react-router';
import { blocksRelease } from '#shared/programme/clashes';
import type { ReleaseImpact } from '#shared/releases/impact';
import type { ReleaseReview } from '#shared/releases/releases';
import { useConference, useRead } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/list/empty.js';
import { useParameter } from '../../ui/list/filters.js';
import { Loaded } from '../../ui/loaded.js';
import { Callout, ProblemCallout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { ChangeList } from './change-list.js';
import { PublishBox } from './publish-box.js';
import { Readouts } from './reach-readouts.js';
import { releaseNumber } from './release-number.js';
import { Blockers, Warnings } from './review-warnings.js';

/** What the next release would change, whom it touches and what stands in its way; publishes it. */
export function ReviewPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const [parameter] = useParameter('restore');
  const restore = releaseNumber(parameter);
  const review = useRead<ReleaseReview>('/review', { restore });
  return (
    <Page
      title={restore ? t.releases.againTitle(restore) : t.releases.reviewAndPublish}
      up={{ to: `/${view.slug}/releases`, label: t.releases.title }}
      beside={
        review.data && (
          <p className="muted">{t.releases.fromTo(review.data.current, review.data.next)}</p>
        )
      }
    >
      <Loaded query={review}>
        {(data) =>
          !data.differs && data.current > 0 ? (
            <Empty
              title={t.releases.nothing(data.current)}
              action={
                <Link className="btn" to={`/${view.slug}/timetable`}>
                  {t.timetable.title}
                </Link>
              }
            >
              {t.releases.nothingText}
            </Empty>
          ) : (
            <Review review={data} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Review({ review }: { review: ReleaseReview }) {
  const { t } = useI18n();
  const { may } = useConference();
  const mayPublish = may('release.publish');
  const restore = review.restores ?? undefined;
  const impact = useRead<ReleaseImpact>('/review/impact', { restore }, { enabled: mayPublish });
  const blocking = review.clashes.filter(blocksRelease).length + review.seatShortfalls.length;
  return (
    <>
      <Readouts review={review} impact={mayPublish ? impact : undefined} blocking={blocking} />
      {impact.error && (
        <ProblemCallout problem={impact.error} retry={() => void impact.refetch()} />
      )}
      <div className="review">
        <div className="review-main">
          <Blockers review={review} />
          <Warnings review={review} />
          {review.changes.length === 0 && <Callout>{t.releases.otherTexts}</Callout>}
          <ChangeList changes={review.changes} impact={impact.data} />
        </div>
        <PublishBox review={review} blocking={blocking} impact={impact.data} />
      </div>
    </>
  );
}
