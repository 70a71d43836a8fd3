import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MailKind } from '#shared/mail/mails';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import type { Settings } from '../config/settings.js';
import { newReference } from '../registrations/reference.js';
import { MAIL_DATA_SQL } from '../registrations/mails/registration-mail.statement.js';
import { deriveSecret, hashOfSecret, type SecretPurpose } from '../config/secrets.js';
import type { DemoRegistration } from './content.js';
import { DEMO_REGISTRATIONS } from './registrations.js';

const MAIL_OF: Record<RegistrationStatus, MailKind> = {
  submitted: 'registration-received',
  confirmed: 'registration-confirmed',
  declined: 'registration-declined',
  cancelled: 'registration-cancelled',
};

/**
 * Writes the sample registrations with their places, feeds and mails, as if they had come in over the last weeks.
 * The mails are kept for the outbox to show and never sent, also where a mail server is set.
 */
export async function writeDemoRegistrations(
  manager: EntityManager,
  conferenceId: string,
  { appSecret }: Pick<Settings, 'appSecret'>,
): Promise<void> {
  const rows = JSON.stringify(DEMO_REGISTRATIONS.map((sample) => rowOf(sample, appSecret)));
  for (const statement of [
    INSERT_PERSONS,
    INSERT_REGISTRATIONS,
    INSERT_FEEDS,
    INSERT_MAILS,
    RECORD,
  ]) {
    await manager.query(statement, [conferenceId, rows]);
  }
  await manager.query(COUNT_CATEGORIES, [conferenceId]);
  await manager.query(COUNT_CONFERENCE, [conferenceId]);
}

function rowOf(sample: DemoRegistration, appSecret: string) {
  const { number, status, daysAgo, organisation, language } = sample;
  const id = randomUUID();
  const hash = (purpose: SecretPurpose) =>
    hashOfSecret(deriveSecret(appSecret, purpose, id)).toString('hex');
  return {
    ...sample,
    id,
    personId: randomUUID(),
    givenName: 'Sample',
    familyName: `attendee ${number}`,
    email: `attendee${number}@example.org`,
    organisation: { en: '', fr: '', [language]: organisation },
    reference: newReference(),
    pageHash: hash('page'),
    ticketHash: hash('ticket'),
    feedHash: hash('feed'),
    isAlive: status === 'submitted' || status === 'confirmed',
    mailKind: MAIL_OF[status],
    // Spread over the working day, so that no two stand at the same minute.
    minutesAgo: daysAgo * 24 * 60 + 5 + ((number * 37) % 480),
  };
}

const RECORDS = `jsonb_to_recordset($2) AS r(
    id uuid, "personId" uuid, category text, nation text, organisation jsonb, "rankOrTitle" text,
    "givenName" text, "familyName" text, email text, language text, status text, reason text, reference text,
    "pageHash" text, "ticketHash" text, "feedHash" text, "isAlive" boolean, "mailKind" text, "minutesAgo" int)`;

const AT = `now() - make_interval(mins => r."minutesAgo")`;

/** Organisers answer within a day; those who wait have no answer. */
const DECIDED_AT = `CASE WHEN r.status <> 'submitted' THEN CASE k.approval
    WHEN 'automatic' THEN ${AT} ELSE least(now(), ${AT} + interval '20 hours') END END`;

const INSERT_PERSONS = `
  INSERT INTO persons (id, conference_id, rank_or_title, given_name, family_name, organisation, nation, email, language)
  SELECT r."personId", $1, r."rankOrTitle", r."givenName", r."familyName", r.organisation, r.nation, r.email, r.language
  FROM ${RECORDS}`;

const INSERT_REGISTRATIONS = `
  INSERT INTO registrations (id, conference_id, person_id, category_id, reference, status, email, language,
    notice_version, consented_at, reason, page_secret_hash, ticket_secret_hash, created_at, decided_at)
  SELECT r.id, $1, r."personId", k.id, r.reference, r.status, r.email, r.language, 1, ${AT}, r.reason,
    decode(r."pageHash", 'hex'), decode(r."ticketHash", 'hex'), ${AT}, ${DECIDED_AT}
  FROM ${RECORDS} JOIN categories k ON k.conference_id = $1 AND k.key = r.category`;

const INSERT_FEEDS = `
  INSERT INTO personal_feeds (secret_hash, conference_id, registration_id, revoked_at)
  SELECT decode(r."feedHash", 'hex'), $1, r.id, CASE WHEN r."isAlive" THEN NULL ELSE now() END
  FROM ${RECORDS}`;

const INSERT_MAILS = `
  INSERT INTO mails (conference_id, registration_id, to_address, language, kind, data, status, created_at)
  SELECT $1, r.id, r.email, r.language, sample."mailKind", ${MAIL_DATA_SQL}, 'kept',
    coalesce(r.decided_at, r.created_at)
  FROM ${RECORDS.replace(' AS r(', ' AS sample(')}
  JOIN registrations r ON r.id = sample.id JOIN persons p ON p.id = r.person_id
  JOIN categories k ON k.id = r.category_id JOIN conferences c ON c.id = r.conference_id`;

const RECORD = `
  INSERT INTO audit_entries (conference_id, actor, action, entity, entity_id, after, at)
  SELECT $1, 'attendee', 'registration.register', 'registration', r.id,
    jsonb_build_object('reference', r.reference, 'status', r.status), ${AT}
  FROM ${RECORDS} ORDER BY r."minutesAgo" DESC`;

const COUNT_CATEGORIES = `
  UPDATE categories k SET taken = (
    SELECT count(*) FROM registrations r WHERE r.category_id = k.id AND r.status = 'confirmed')
  WHERE k.conference_id = $1`;

const COUNT_CONFERENCE = `
  UPDATE conferences c SET taken = (SELECT sum(taken) FROM categories WHERE conference_id = c.id)
  WHERE c.id = $1`;
