import { Copy, Send } from 'lucide-react';
import type { MailView } from '#shared/mail/mails';
import { api } from '../../api/client.js';
import { useConference, useRead, useWrite } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { Facts } from '../../ui/facts.js';
import { Loaded } from '../../ui/loaded.js';
import { MessageViews } from '../../ui/message/message-views.js';
import { Callout, ProblemCallout } from '../../ui/callout.js';
import { useToast } from '../../ui/toast.js';
import { MailStatusTag } from './mail-status-tag.js';

/** One message as it was written: in both languages, as HTML and as text, with its attachments. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useI18n();
  const mail = useRead<MailView>(`/mails/${id}`);
  return (
    <Dialog title={mail.data?.subject ?? t.mail.message} shape="drawer" onClose={onClose}>
      <div className="drawer-body">
        <Loaded query={mail}>{(view) => <Message mail={view} />}</Loaded>
      </div>
    </Dialog>
  );
}

function Message({ mail }: { mail: MailView }) {
  const { t } = useI18n();
  return (
    <div className="mail">
      <Envelope mail={mail} />
      {mail.error && (
        <Callout kind="bad">
          <p>
            <strong>{t.mail.notSent(mail.attempts)}</strong> {mail.error}
          </p>
        </Callout>
      )}
      <SendAgain mail={mail} />
      {mail.status === 'kept' && <CopyText mail={mail} />}
      <MessageViews message={mail} sent={mail.status === 'sent'} />
    </div>
  );
}

/** What nobody receives can be passed on by hand. */
function CopyText({ mail }: { mail: MailView }) {
  const { t } = useI18n();
  const toast = useToast();
  const { subject, text } = mail.bodies[mail.language];
  const copy = async () => {
    await navigator.clipboard.writeText(`${subject}\n\n${text}`);
    toast({ text: t.mail.copied });
  };
  return (
    <>
      <p>{t.mail.keptNotice}</p>
      <p className="btn-row">
        <Button icon={<Copy className="icon" />} onClick={() => void copy()}>
          {t.mail.copyText}
        </Button>
      </p>
    </>
  );
}

function Envelope({ mail }: { mail: MailView }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const moment = (instant: string) => momentName(instant, view.timeZone, language);
  return (
    <Facts
      facts={[
        [t.mail.statusHead, <MailStatusTag key="status" status={mail.status} />],
        [t.mail.to, mail.to],
        [t.mail.kind, t.mail.kinds[mail.kind]],
        [t.mail.created, moment(mail.createdAt)],
        [t.mail.sentAt, mail.sentAt && moment(mail.sentAt)],
      ]}
    />
  );
}

function SendAgain({ mail }: { mail: MailView }) {
  const { t } = useI18n();
  const { may } = useConference();
  const toast = useToast();
  const send = useWrite<string, MailView>((path, id) =>
    api.post<MailView>(`${path}/mails/${id}/send`),
  );
  return (
    <>
      {send.error && <ProblemCallout problem={send.error} />}
      <p className="btn-row">
        <Button
          icon={<Send className="icon" />}
          busy={send.isPending}
          unavailable={!may('mail.send') && t.common.readOnly}
          onClick={() =>
            send.mutate(mail.id, {
              onSuccess: ({ status, to }) =>
                toast({ text: status === 'kept' ? t.mail.kept(to) : t.mail.queued(to) }),
            })
          }
        >
          {mail.status === 'sent' ? t.mail.sendAgain : t.mail.send}
        </Button>
      </p>
    </>
  );
}
