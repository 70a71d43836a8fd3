import type { DataSource } from 'typeorm';
import type { MailQuery } from '#shared/mail/mails';
import { columns } from '../database/columns.js';
import { Mail } from './mail.entity.js';

const FILTER = `m.conference_id = $1 AND ($2::text IS NULL OR m.status = $2)
  AND ($3::text IS NULL OR strpos(lower(m.to_address), lower($3)) > 0)`;

/** One page of a conference's mails, newest first; `q` searches in the recipient's address. */
export async function listMails(
  source: DataSource,
  conferenceId: string,
  { status, q, page, pageSize }: MailQuery,
): Promise<{ mails: Mail[]; total: number }> {
  const filter = [conferenceId, status ?? null, q?.trim() || null];
  const [mails, [{ total }]] = await Promise.all([
    source.query<Mail[]>(
      `SELECT ${columns(Mail, 'm')} FROM mails m WHERE ${FILTER}
       ORDER BY m.created_at DESC, m.id LIMIT $4 OFFSET $5`,
      [...filter, pageSize, (page - 1) * pageSize],
    ),
    source.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM mails m WHERE ${FILTER}`,
      filter,
    ),
  ]);
  return { mails, total };
}
