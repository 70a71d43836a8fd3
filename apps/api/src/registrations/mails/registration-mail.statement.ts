import type { EntityManager } from 'typeorm';
import type { MailKind } from '#shared/mail/mails';
import { Conference } from '../../conferences/conference.entity.js';
import type { Settings } from '../../config/settings.js';
import { insertSelect, jsonFields, jsonObject } from '../../database/columns.js';
import { Mail } from '../../mail/mail.entity.js';
import { CONFERENCE_IN_MAIL } from '../../mail/mail-data.js';
import { NAME_IN_MAIL } from '../../mail/name-in-mail.js';
import { firstStatus, queueSending } from '../../mail/queue-mail.js';
import { Person } from '../../people/person.entity.js';
import { Registration } from '../registration.entity.js';

/**
 * The RegistrationMailData of a registration, as SQL over the aliases r (registration), p (person),
 * k (category) and c (conference).
 */
export const MAIL_DATA_SQL = jsonObject(Registration, 'r', ['reference', 'status', 'reason'], {
  ...jsonFields(Person, 'p', NAME_IN_MAIL),
  category: 'k.name',
  conference: jsonObject(Conference, 'c', CONFERENCE_IN_MAIL),
});

const MAIL = insertSelect(Mail, {
  conferenceId: 'r.conference_id',
  registrationId: 'r.id',
  to: 'r.email',
  language: 'r.language',
  kind: '$2',
  data: MAIL_DATA_SQL,
  status: '$3',
});

/** Tells the attendee, in the language of the registration, what the transaction did. */
export async function queueRegistrationMail(
  manager: EntityManager,
  settings: Settings,
  registrationId: string,
  kind: MailKind,
): Promise<void> {
  const status = firstStatus(settings);
  const [mail] = await manager.query<[{ id: string }]>(
    `${MAIL}
     FROM registrations r JOIN persons p ON p.id = r.person_id
     JOIN categories k ON k.id = r.category_id JOIN conferences c ON c.id = r.conference_id
     WHERE r.id = $1 RETURNING id`,
    [registrationId, kind, status],
  );
  if (status === 'queued') await queueSending(manager, mail.id);
}
