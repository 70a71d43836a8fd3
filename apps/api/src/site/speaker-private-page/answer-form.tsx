import type { SpeakerState } from '#shared/programme/speakers';
import { REASON_MAX } from '../../programme/speakers/private-page/speaker-page.service.js';
import { describedBy, Field } from '../frame/form-field.js';
import { Icon } from '../frame/icon.js';
import type { IconName } from '../frame/icons.js';
import { useTexts, useView } from '../frame/view.js';
import type { SpeakerFormProps } from './page-state.js';
import { Section } from './section.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

const LOOKS: Record<SpeakerState, { icon: IconName; tone: string }> = {
  noted: { icon: 'info', tone: 'neutral' },
  invited: { icon: 'hourglass', tone: 'info' },
  confirmed: { icon: 'circle-check', tone: 'ok' },
  declined: { icon: 'circle-x', tone: 'neutral' },
};

export function AnswerForm({ secret, page, state }: SpeakerFormProps) {
  const { to } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const { state: current, answerReason } = page.speaker;
  const { icon, tone } = LOOKS[current];
  const action = `${to.speakerPrivatePage(secret, 'answer')}#answer`;
  return (
    <Section
      id="answer"
      title={words.states[current]}
      done={state.done === 'answer' && words.done.answer}
      error={state.answer?.error}
    >
      <p className={`ticket-status ticket-${tone} own-state`}>
        <Icon name={icon} /> {words.stateMore[current]}
      </p>
      {answerReason ? (
        <p>
          {words.yourReason} {answerReason}
        </p>
      ) : null}
      <div className="own-answers">
        {current === 'confirmed' ? null : (
          <form method="post" action={action}>
            <button className="btn btn-primary" name="answer" value="confirmed">
              {words.confirm}
            </button>
          </form>
        )}
        {current === 'declined' ? null : (
          <details open={state.answer !== undefined}>
            <summary>{words.declineMore}</summary>
            <form method="post" action={action} className="own-decline">
              <Field id="reason" label={words.reason} hint={words.reasonHint} optional>
                <textarea
                  className="input"
                  id="reason"
                  name="reason"
                  rows={3}
                  maxLength={REASON_MAX}
                  defaultValue={state.answer?.reason}
                  aria-describedby={describedBy({ id: 'reason', hint: words.reasonHint })}
                />
              </Field>
              <button className="btn btn-danger" name="answer" value="declined">
                {words.decline}
              </button>
            </form>
          </details>
        )}
      </div>
    </Section>
  );
}
