import type { Language } from '#shared/languages';
import type { MailKind, MailStatus } from '#shared/mail/mails';
import type { MailData } from './mail-data.js';

/** A row of the outbox: what to say and to whom, not the words themselves. */
export interface StoredMail {
  id: string;
  conferenceId: string;
  /** Of an attendee. */
  registrationId: string | null;
  to: string;
  language: Language;
  kind: MailKind;
  data: MailData;
  status: MailStatus;
  attempts: number;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export const MAIL_COLUMNS = `m.id, m.conference_id AS "conferenceId", m.registration_id AS "registrationId",
  m.to_address AS "to", m.language, m.kind, m.data, m.status, m.attempts, m.error,
  m.created_at AS "createdAt", m.sent_at AS "sentAt"`;
