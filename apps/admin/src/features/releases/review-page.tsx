import './releases.css';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { localised } from '#shared/languages';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { ReleaseInput, type ReleaseReview, type ReleaseView } from '#shared/releases/releases';
import { api } from '../../api/client.js';
import { useConference, useRead, useWrite } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Empty } from '../../ui/empty.js';
import { inputResolver } from '../../ui/form/input-resolver.js';
import { LocalisedFields } from '../../ui/form/localised-fields.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useToast } from '../../ui/toast.js';
import { Words } from '../../ui/words.js';
import { countChanges } from './change-groups.js';
import { ChangeList } from './change-list.js';

/** What the next release would change and what stands in its way; publishes it. */
export function ReviewPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const review = useRead<ReleaseReview>('/review');
  return (
    <Page
      title={t.releases.reviewAndPublish}
      up={{ to: `/${view.slug}/releases`, label: t.releases.title }}
      beside={
        review.data && (
          <p className="muted">{t.releases.fromTo(review.data.current, review.data.next)}</p>
        )
      }
    >
      <Loaded query={review}>
        {(data) =>
          data.changes.length === 0 && data.current > 0 ? (
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
  const blocking = review.clashes.filter(blocksRelease);
  return (
    <>
      <Readouts review={review} blocking={blocking.length} />
      <div className="review">
        <div className="review-main">
          {blocking.length > 0 && <Blockers clashes={blocking} />}
          <ChangeList changes={review.changes} />
        </div>
        <PublishBox review={review} blocking={blocking.length} />
      </div>
    </>
  );
}

function Readouts({ review, blocking }: { review: ReleaseReview; blocking: number }) {
  const { t } = useI18n();
  const counts = countChanges(review.changes);
  const figures: [string, number, boolean?][] = [
    [t.changes.groups.added, counts.added],
    [t.releases.movedOrRoom, counts.moved + counts['room-changed']],
    [t.changes.groups.cancelled, counts.cancelled],
    [t.changes.groups.edited, counts.edited],
    [t.releases.blockingClashes, blocking, blocking > 0],
  ];
  return (
    <dl className="readouts">
      {figures.map(([label, figure, bad]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong className={bad ? 'is-bad' : undefined}>{figure}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The clashes that a release refuses, each in its sentence. */
function Blockers({ clashes }: { clashes: ClashView[] }) {
  const { t } = useI18n();
  const { view } = useConference();
  return (
    <section className="notice notice-bad" aria-labelledby="blockers">
      <TriangleAlert className="icon" />
      <h2 id="blockers">{t.releases.blocked(clashes.length)}</h2>
      <ul className="blockers">
        {clashes.map((clash) => (
          <li key={clash.id}>
            <Words of={clash.sentence} />
          </li>
        ))}
      </ul>
      <p className="notice-act">
        <Link className="btn" to={`/${view.slug}/clashes`}>
          {t.clashes.resolve}
        </Link>
      </p>
    </section>
  );
}

function PublishBox({ review, blocking }: { review: ReleaseReview; blocking: number }) {
  const { t, language } = useI18n();
  const { may } = useConference();
  const resolver = useMemo(() => inputResolver<ReleaseInput>(ReleaseInput, language), [language]);
  const form = useForm<ReleaseInput>({ resolver, defaultValues: { notes: localised('') } });
  const publish = usePublish();
  const [asking, setAsking] = useState<ReleaseInput>();
  const why =
    (!may('release.publish') && t.common.readOnly) ||
    (blocking > 0 && t.releases.solveFirst(blocking));
  return (
    <FormProvider {...form}>
      <form
        className="box publish-box"
        noValidate
        aria-label={t.releases.publish(review.next)}
        onSubmit={form.handleSubmit((input) => {
          publish.reset();
          setAsking(input);
        })}
      >
        <h2>{t.releases.publish(review.next)}</h2>
        <p className="muted">{t.releases.notesText}</p>
        <LocalisedFields<ReleaseInput> name="notes" label={t.releases.notes} max={600} rows={3} />
        {review.unplaced > 0 && <p className="muted">{t.releases.unplaced(review.unplaced)}</p>}
        <Button kind="primary" type="submit" unavailable={why}>
          {t.releases.publish(review.next)}
        </Button>
        {why && <p className="hint">{why}</p>}
      </form>
      {asking && (
        <Confirm
          title={t.releases.confirmTitle(review.next)}
          verb={t.releases.publish(review.next)}
          kind="primary"
          busy={publish.isPending}
          problem={publish.error}
          onClose={() => setAsking(undefined)}
          onConfirm={() => publish.mutate({ ...asking, basedOn: review.current })}
        >
          <p>{t.releases.effect(countChanges(review.changes))}</p>
          <p>{t.releases.effectText}</p>
        </Confirm>
      )}
    </FormProvider>
  );
}

function usePublish() {
  const { t } = useI18n();
  const { view } = useConference();
  const navigate = useNavigate();
  const toast = useToast();
  return useWrite<ReleaseInput, ReleaseView>(async (path, input) => {
    const release = await api.post<ReleaseView>(`${path}/releases`, input);
    toast({ text: t.releases.published(release.number) });
    void navigate(`/${view.slug}/releases/${release.number}`);
    return release;
  });
}
