import { MailOpen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { personLabel } from '#shared/programme/speakers';
import type { ReleaseImpact } from '#shared/releases/impact';
import { ReleaseInput, type ReleaseReview, type ReleaseView } from '#shared/releases/releases';
import { api } from '../../api/client.js';
import { useConference, useWrite } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog/confirm.js';
import { inputResolver } from '../../ui/form/input-resolver.js';
import { LocalisedFields } from '../../ui/form/localised-fields.js';
import { useToast } from '../../ui/toast.js';
import { countChanges } from './change-groups.js';
import { NoticesDrawer } from './notices-drawer.js';

interface PublishBoxProps {
  review: ReleaseReview;
  /** What stands in the way; 0 when nothing does. */
  blocking: number;
  impact: ReleaseImpact | undefined;
}

/** Notes, whether people are written to, and the button that says what it will do. */
export function PublishBox({ review, blocking, impact }: PublishBoxProps) {
  const { t, language } = useI18n();
  const { may } = useConference();
  const resolver = useMemo(() => inputResolver<ReleaseInput>(ReleaseInput, language), [language]);
  const form = useForm<ReleaseInput>({ resolver, defaultValues: { notes: {} } });
  const publish = usePublish(review);
  const [silent, setSilent] = useState(false);
  const [asking, setAsking] = useState<ReleaseInput>();
  const mails = impact?.reach.mails;
  const why =
    (!may('release.publish') && t.common.readOnly) ||
    (blocking > 0 && t.releases.solveFirst(blocking));
  const verb = silent
    ? t.releases.publishSilently(review.next)
    : mails
      ? t.releases.publishTelling(review.next, mails)
      : t.releases.publish(review.next);
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
        {review.restores !== null && <p>{t.releases.againDraft}</p>}
        <p className="muted">{t.releases.notesText}</p>
        <LocalisedFields<ReleaseInput> name="notes" label={t.releases.notes} max={600} rows={3} />
        {impact && <Telling impact={impact} review={review} silent={silent} onChange={setSilent} />}
        {review.unplaced > 0 && <p className="muted">{t.releases.unplaced(review.unplaced)}</p>}
        <Button kind="primary" type="submit" unavailable={why}>
          {verb}
        </Button>
        {why && <p className="hint">{why}</p>}
      </form>
      {asking && (
        <Confirm
          title={t.releases.confirmTitle(review.next)}
          verb={verb}
          kind="primary"
          busy={publish.isPending}
          problem={publish.error}
          onClose={() => setAsking(undefined)}
          onConfirm={() => publish.mutate({ ...asking, silent, basedOn: review.current })}
        >
          <p>{t.releases.effect(countChanges(review.changes))}</p>
          {impact && <p>{silent ? t.releases.silentText : consequence(impact, t)}</p>}
          <p>{t.releases.effectText}</p>
        </Confirm>
      )}
    </FormProvider>
  );
}

interface TellingProps {
  impact: ReleaseImpact;
  review: ReleaseReview;
  silent: boolean;
  onChange: (silent: boolean) => void;
}

/** The choice between writing to those concerned, with the messages to read, and saying nothing. */
function Telling({ impact, review, silent, onChange }: TellingProps) {
  const { t, language } = useI18n();
  const [reading, setReading] = useState(false);
  const { mails, unreachable } = impact.reach;
  return (
    <fieldset className="telling">
      <legend>{t.releases.tell}</legend>
      <label className="choice">
        <input type="radio" name="silent" checked={!silent} onChange={() => onChange(false)} />
        <span>{t.releases.tellLoud}</span>
        <span className="hint">{consequence(impact, t)}</span>
      </label>
      <label className="choice">
        <input type="radio" name="silent" checked={silent} onChange={() => onChange(true)} />
        <span>{t.releases.tellSilent}</span>
        <span className="hint">{t.releases.silentText}</span>
      </label>
      {unreachable.length > 0 && (
        <details className="hint">
          <summary>{t.releases.unreachable(unreachable.length)}</summary>
          <ul>
            {unreachable.map((person, index) => (
              <li key={`${index} ${person.familyName}`}>{personLabel(person, language)}</li>
            ))}
          </ul>
        </details>
      )}
      {mails > 0 && (
        <p>
          <Button icon={<MailOpen className="icon" />} onClick={() => setReading(true)}>
            {t.releases.messagesRead(mails)}
          </Button>
        </p>
      )}
      {reading && (
        <NoticesDrawer restore={review.restores ?? undefined} onClose={() => setReading(false)} />
      )}
    </fieldset>
  );
}

/** How many messages and invitations publishing causes. */
function consequence({ reach }: ReleaseImpact, t: ReturnType<typeof useI18n>['t']): string {
  const { mails, invitations, cancellations } = reach;
  if (mails === 0) return t.releases.messagesNone;
  return `${t.releases.tellConsequence(mails, invitations, cancellations)}.`;
}

function usePublish({ restores }: ReleaseReview) {
  const { t } = useI18n();
  const { view } = useConference();
  const navigate = useNavigate();
  const toast = useToast();
  return useWrite<ReleaseInput, ReleaseView>(async (path, input) => {
    const address = restores === null ? '/releases' : `/releases/${restores}/restore`;
    const release = await api.post<ReleaseView>(path + address, input);
    toast({ text: t.releases.published(release.number) });
    void navigate(`/${view.slug}/releases/${release.number}`);
    return release;
  });
}
