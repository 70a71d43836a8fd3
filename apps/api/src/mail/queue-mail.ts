import type { EntityManager } from 'typeorm';
import { addJob } from '../jobs/add-job.statement.js';
import type { Settings } from '../config/settings.js';

export const SEND_MAIL = 'send-mail';

/** Twelve tries with the queue's pauses stretch over some 15 hours: a night without a mail server loses nothing. */
export const SEND_ATTEMPTS = 12;

/** A mail begins its life queued where a mail server is set; otherwise it is kept for the outbox to show. */
export function firstStatus(settings: Pick<Settings, 'smtpUrl'>): 'queued' | 'kept' {
  return settings.smtpUrl ? 'queued' : 'kept';
}

/** Queues the sending of a stored mail; a job that waits already is replaced, one that died is passed over. */
export async function queueSending(manager: EntityManager, mailId: string): Promise<void> {
  const options = { key: sendingKey(mailId), maxAttempts: SEND_ATTEMPTS };
  await addJob(manager, SEND_MAIL, { mailId }, options);
}

function sendingKey(mailId: string): string {
  return `mail:${mailId}`;
}

/** The same as `queueSending` inside a larger statement, for the mail whose id the expression gives. */
export function queueSendingSql(mailId: string): string {
  return `graphile_worker.add_job('${SEND_MAIL}', json_build_object('mailId', ${mailId}),
    job_key => 'mail:' || ${mailId}, max_attempts => ${SEND_ATTEMPTS})`;
}
