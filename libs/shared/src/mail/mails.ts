import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '../languages.js';
import { PageQuery } from '../page.js';

/** queued: to be sent · sent · failed: given up, with the reason · kept: no mail server is set */
export const MAIL_STATUSES = ['queued', 'sent', 'failed', 'kept'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const MAIL_KINDS = [
  'registration-received',
  'registration-confirmed',
  'registration-declined',
  'registration-cancelled',
  'already-registered',
  'programme-changes',
  'calendar-entry',
  'speaker-invitation',
  'speaker-reminder',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export class MailQuery extends PageQuery {
  @IsOptional() @IsIn(MAIL_STATUSES) status?: MailStatus;
}

export interface MailSummaryView {
  id: string;
  to: string;
  language: Language;
  kind: MailKind;
  subject: string;
  status: MailStatus;
  attempts: number;
  error: string | null;
  createdAt: string;
  sentAt: string | null;
}

/** A whole message, in the recipient's language and in the other one. */
export interface MailView extends MailSummaryView {
  bodies: Record<Language, { subject: string; text: string; html: string }>;
  attachments: { name: string; type: string; content: string }[];
}
