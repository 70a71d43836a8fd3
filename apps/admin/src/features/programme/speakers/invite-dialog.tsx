import type { InvitationInput, InvitationKind, InvitationResult } from '#shared/programme/speakers';
import { api } from '../../../api/client.js';
import { useWrite } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog/confirm.js';
import { Dialog } from '../../../ui/dialog/dialog.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';

interface InviteDialogProps {
  kind: InvitationKind;
  /** Absent: everybody who awaits the message. */
  speakerIds?: string[];
  /** How many it may reach. */
  count: number;
  onClose: () => void;
}

/** Asks before speakers are written to, and says afterwards who was not and why. */
export function InviteDialog({ kind, speakerIds, count, onClose }: InviteDialogProps) {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const sending = useWrite<InvitationInput, InvitationResult>((path, input) =>
    api.post<InvitationResult>(`${path}/speakers/invitations`, input),
  );
  const words = t.invitations;
  const isInvitation = kind === 'invitation';
  const result = sending.data;
  const said = ({ sent, kept }: InvitationResult) => (kept ? words.kept(sent) : words.sent(sent));
  if (result && result.skipped.length > 0) {
    return (
      <Dialog title={words.skippedTitle(result.skipped.length)} onClose={onClose}>
        <div className="dialog-body">
          <p role="status">{said(result)}.</p>
          <ul>
            {result.skipped.map(({ speakerId, name, reason }) => (
              <li key={speakerId}>
                {text(name)}: {words.reasons[reason]}
              </li>
            ))}
          </ul>
          <div className="btn-row">
            <Button kind="primary" onClick={onClose}>
              {t.common.close}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Confirm
      title={isInvitation ? words.inviteTitle(count) : words.remindTitle(count)}
      verb={isInvitation ? words.invite : words.remind}
      kind="primary"
      busy={sending.isPending}
      problem={sending.error}
      onConfirm={() =>
        sending.mutate(
          { kind, ...(speakerIds ? { speakerIds } : {}) },
          {
            onSuccess: (answer) => {
              if (answer.skipped.length > 0) return;
              toast({ text: answer.sent === 0 ? words.nobody : said(answer) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{isInvitation ? words.inviteText : words.remindText}</p>
    </Confirm>
  );
}
