import type { DataSource } from 'typeorm';
import type { MailQuery } from '#shared/mail/mails';
import type { Page } from '#shared/page';
import { columns } from '../database/columns.js';
import { pageOf } from '../database/page.js';
import { Mail } from './mail.entity.js';

const FROM = `FROM mails m WHERE m.conference_id = $1 AND ($2::text IS NULL OR m.status = $2)
  AND ($3::text IS NULL OR strpos(lower(m.to_address), lower($3)) > 0)`;

/** One page of a conference's mails, newest first; `q` searches in the recipient's address. */
export async function listMails(
  source: DataSource,
  conferenceId: string,
  query: MailQuery,
): Promise<Page<Mail>> {
  const values = [conferenceId, query.status ?? null, query.q?.trim() || null];
  const list = { select: columns(Mail, 'm'), from: FROM, order: 'm.created_at DESC, m.id' };
  return pageOf(source, list, values, query);
}
