import { Copy, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import {
  type InvitationKind,
  SPEAKER_STATES,
  type SpeakerLinkInput,
  type SpeakerLinkView,
  type SpeakerStateInput,
  type SpeakerView,
} from '#shared/programme/speakers';
import { api } from '../../../api/client.js';
import { useConference, useWrite } from '../../../api/conference.js';
import { momentName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Box } from '../../../ui/box.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog/confirm.js';
import { ProblemCallout } from '../../../ui/callout.js';
import { useToast } from '../../../ui/toast.js';
import { optionsOf, Select } from '../../../ui/select.js';
import { InviteDialog } from './invite-dialog.js';
import { SpeakerStateTag } from './speaker-state-tag.js';

interface BoxProps {
  speaker: SpeakerView;
  /** Why nothing can be done now, such as changes that are not saved. */
  unavailable: string | false;
}

/** Whether the speaker has agreed to speak: invite, remind, set by hand, pass the private link on. */
export function InvitationBox({ speaker, unavailable }: BoxProps) {
  const { t, language } = useI18n();
  const { view, may } = useConference();
  const [writing, setWriting] = useState<InvitationKind>();
  const words = t.invitations;
  const moments = [
    [words.invitedAt, speaker.invitedAt],
    [words.remindedAt, speaker.remindedAt],
    [words.answeredAt, speaker.answeredAt],
  ] as const;
  const next = speaker.state === 'noted' ? 'invitation' : 'reminder';
  const awaits = speaker.state === 'noted' || speaker.state === 'invited';
  return (
    <Box title={words.box} beside={<SpeakerStateTag state={speaker.state} />} level="h3">
      <div className="box-body speaker-box">
        <dl className="speaker-facts">
          {moments.map(
            ([label, at]) =>
              at && (
                <div key={label}>
                  <dt className="muted">{label}</dt>
                  <dd>{momentName(at, view.timeZone, language)}</dd>
                </div>
              ),
          )}
          {speaker.answerReason && (
            <div>
              <dt className="muted">{words.reason}</dt>
              <dd>{speaker.answerReason}</dd>
            </div>
          )}
        </dl>
        <div className="btn-row">
          {awaits && (
            <Button
              unavailable={
                unavailable ||
                (!may('mail.send') && t.common.readOnly) ||
                (!speaker.email && words.reasons['no-email'])
              }
              onClick={() => setWriting(next)}
            >
              {next === 'invitation' ? words.invite : words.remind}
            </Button>
          )}
          <StateSelect speaker={speaker} unavailable={unavailable} />
        </div>
        {may('programme.edit') && <PrivateLink speaker={speaker} unavailable={unavailable} />}
      </div>
      {writing && (
        <InviteDialog
          kind={writing}
          speakerIds={[speaker.id]}
          count={1}
          onClose={() => setWriting(undefined)}
        />
      )}
    </Box>
  );
}

function StateSelect({ speaker, unavailable }: BoxProps) {
  const { t } = useI18n();
  const { may } = useConference();
  const toast = useToast();
  const setting = useWrite<SpeakerStateInput, SpeakerView>((path, input) =>
    api.put<SpeakerView>(`${path}/speakers/${speaker.id}/state`, input),
  );
  const blocked = Boolean(unavailable) || !may('programme.edit') || setting.isPending;
  return (
    <>
      <Select
        className="speaker-state"
        aria-label={t.invitations.setState}
        value={speaker.state}
        disabled={blocked}
        title={unavailable || undefined}
        options={optionsOf(SPEAKER_STATES, (state) => t.words.speakerStates[state])}
        onChange={(state) =>
          setting.mutate(
            { state, version: speaker.version },
            { onSuccess: () => toast({ text: t.invitations.setStateDone }) },
          )
        }
      />
      {setting.error && <ProblemCallout problem={setting.error} />}
    </>
  );
}

function PrivateLink({ speaker, unavailable }: BoxProps) {
  const { t } = useI18n();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string>();
  const linking = useWrite<SpeakerLinkInput, SpeakerLinkView>((path, input) =>
    api.post<SpeakerLinkView>(`${path}/speakers/${speaker.id}/link`, input),
  );
  const words = t.invitations;

  async function copy({ url }: SpeakerLinkView, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setShown(undefined);
      toast({ text: done });
    } catch {
      // Without the right to the clipboard, as on plain http: the link is shown to be selected.
      setShown(url);
    }
  }

  return (
    <div className="speaker-box">
      <p className="hint">{words.linkHint}</p>
      <div className="btn-row">
        <Button
          icon={<Copy className="icon" />}
          busy={linking.isPending && !asking}
          unavailable={unavailable}
          onClick={() =>
            linking.mutate({ renew: false }, { onSuccess: (link) => void copy(link, words.copied) })
          }
        >
          {words.copy}
        </Button>
        <Button
          kind="quiet"
          icon={<RefreshCw className="icon" />}
          unavailable={unavailable}
          onClick={() => setAsking(true)}
        >
          {words.renew}
        </Button>
      </div>
      {shown && (
        <div className="field">
          <label className="label" htmlFor="private-link">
            {words.link}
          </label>
          <p className="hint" id="private-link-hint">
            {words.notCopied}
          </p>
          <input
            className="input mono"
            id="private-link"
            readOnly
            value={shown}
            aria-describedby="private-link-hint"
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      {asking && (
        <Confirm
          title={words.renewTitle}
          verb={words.renew}
          busy={linking.isPending}
          problem={linking.error}
          onConfirm={() =>
            linking.mutate(
              { renew: true },
              {
                onSuccess: (link) => {
                  setAsking(false);
                  void copy(link, words.renewed);
                },
              },
            )
          }
          onClose={() => setAsking(false)}
        >
          <p>{words.renewText}</p>
        </Confirm>
      )}
    </div>
  );
}
