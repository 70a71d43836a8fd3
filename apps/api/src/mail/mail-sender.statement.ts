import type { DataSource, EntityManager } from 'typeorm';
import { Mail } from './mail.entity.js';
import { queueSendingSql } from './queue-mail.js';

/** The pool's limit is shorter than a slow conversation with a mail server. */
export async function patient(manager: EntityManager): Promise<void> {
  await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '5min'`);
}

/** A queued mail that nobody else is sending, held until the transaction ends. */
export async function takeQueued(manager: EntityManager, id: string): Promise<Mail | null> {
  return manager.findOne(Mail, {
    where: { id, status: 'queued' },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
}

/**
 * Gives a new job to queued mails that have none that lives: the queue itself frees the jobs of a killed process
 * only after hours. A row that somebody is sending is locked and therefore left alone.
 */
export async function queueStranded(source: DataSource, after: string): Promise<void> {
  await source.query(
    `WITH stranded AS (
       SELECT m.id FROM mails m LEFT JOIN graphile_worker.jobs j ON j.key = 'mail:' || m.id
       WHERE m.status = 'queued' AND m.created_at < now() - $1::interval
         AND (j.id IS NULL OR j.locked_at < now() - $1::interval
              OR (j.locked_at IS NULL AND j.attempts >= j.max_attempts))
       FOR UPDATE OF m SKIP LOCKED)
     SELECT ${queueSendingSql('stranded.id')} FROM stranded`,
    [after],
  );
}
