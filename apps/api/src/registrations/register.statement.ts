import { randomUUID } from 'node:crypto';
import { isUUID } from 'class-validator';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { filledOf } from '#shared/field-kinds';
import { PERSONAL_FIELDS, PERSONAL_KINDS } from '#shared/registrations/personal-details';
import type { RegistrationInput, RegistrationReceipt } from '#shared/registrations/registrations';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Settings } from '../config/settings.js';
import { columns, columnTypes, insertSelect } from '../database/columns.js';
import { databaseError } from '../database/transaction.js';
import { Mail } from '../mail/mail.entity.js';
import { firstStatus, queueSendingSql } from '../mail/queue-mail.js';
import { Person } from '../people/person.entity.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { PersonalFeed } from './personal-feed.entity.js';
import { newReference } from './reference.js';
import { Registration } from './registration.entity.js';
import { requestHash } from './idempotency-key.js';
import { MAIL_DATA_SQL } from './mails/registration-mail.statement.js';
import { OF_REGISTRATION } from './stored-details.js';
import { deriveSecret, hashOfSecret, type SecretPurpose } from '../config/secrets.js';

/** What the statement did, or why it did nothing. */
export type RegisterOutcome =
  | 'new'
  | 'known'
  | 'repeated'
  | 'idempotency_key_reused'
  | 'registration_closed'
  | 'unknown_category'
  | 'notice_changed'
  | 'conference_full'
  | 'category_full';

export interface RegisterResult {
  outcome: RegisterOutcome;
  /** With `repeated`: the answer of the first time. */
  response: RegistrationReceipt | null;
}

/** The values of the statement, in the order of its parameters. */
const PARAMETERS = {
  slug: 'text',
  conferenceId: 'uuid',
  categoryId: 'uuid',
  idempotencyKey: 'text',
  requestHash: 'bytea',
  response: 'jsonb',
  noticeVersion: 'int',
  ...columnTypes(Person, PERSONAL_FIELDS),
  registrationId: 'uuid',
  reference: 'text',
  pageHash: 'bytea',
  ticketHash: 'bytea',
  feedHash: 'bytea',
  mailId: 'uuid',
  mailStatus: 'text',
};

type Parameter = keyof typeof PARAMETERS;

const NAMES = Object.keys(PARAMETERS) as Parameter[];

const $ = (name: Parameter): string => `$${NAMES.indexOf(name) + 1}::${PARAMETERS[name]}`;

const parametersOf = (fields: readonly Parameter[]) =>
  Object.fromEntries(fields.map((field) => [field, $(field)]));

const OF_RECIPIENT = columns(Registration, 'r', ['conferenceId', ...OF_REGISTRATION]);

/** Version 8 (RFC 9562 5.8), made of a text: the same text has the same id, so its row can exist only once. */
const uuidOf = (text: string): string =>
  `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

/**
 * One statement does a whole registration, because each round trip while it holds the counters would make everybody
 * else who wants a place wait. It runs by itself, outside any transaction of ours.
 *
 * - What it decides on is read from one snapshot; only the counters can change under it, and their CHECKs
 *   (`conference_full`, `category_full`) then abort the whole statement. So do the unique constraints
 *   `registration_once`, `registration_reference_taken` and `idempotency_key_used`; after these it is run again.
 * - Rows are locked in the same order everywhere: idempotency key, registration, conference, category. The counters
 *   come last, so they are held for the shortest time.
 * - A known address takes the same way with the same answer, and its owner alone is told, at most once an hour: who
 *   sees only answers cannot find out who is registered. It also waits for the counters, adding nothing, because it
 *   would otherwise be answered sooner. What is full or closed is said before an address is looked at.
 * - A category that organisers decide on takes no place yet.
 */
const TEXT = `
WITH target AS MATERIALIZED (
  SELECT c.id AS conference_id, c.registration_open, c.notice_version,
         coalesce(c.taken >= c.capacity, false) AS conference_full,
         k.id AS category_id, k.approval, coalesce(k.taken >= k.capacity, false) AS category_full
  FROM conferences c LEFT JOIN categories k ON k.conference_id = c.id AND k.id = ${$('categoryId')}
  WHERE c.slug = ${$('slug')} OR c.id = ${$('conferenceId')}
), earlier AS MATERIALIZED (
  SELECT i.request_hash = ${$('requestHash')} AS is_same, i.response
  FROM target t JOIN idempotency_keys i
    ON i.conference_id = t.conference_id AND i.key = ${$('idempotencyKey')}
), known AS MATERIALIZED (
  SELECT r.* FROM target t JOIN registrations r
    ON r.conference_id = t.conference_id AND r.email = ${$('email')} AND r.status <> 'cancelled'
), verdict AS MATERIALIZED (
  SELECT t.*, CASE
    WHEN (SELECT is_same FROM earlier) THEN 'repeated'
    WHEN EXISTS (SELECT FROM earlier) THEN 'idempotency_key_reused'
    WHEN NOT t.registration_open THEN 'registration_closed'
    WHEN t.category_id IS NULL THEN 'unknown_category'
    WHEN t.notice_version <> ${$('noticeVersion')} THEN 'notice_changed'
    WHEN t.conference_full THEN 'conference_full'
    WHEN t.category_full THEN 'category_full'
    WHEN EXISTS (SELECT FROM known) THEN 'known'
    ELSE 'new' END AS outcome
  FROM target t
), claimed AS (
  ${insertSelect(IdempotencyKey, {
    conferenceId: 'v.conference_id',
    key: $('idempotencyKey'),
    requestHash: $('requestHash'),
    response: $('response'),
  })}
  FROM verdict v WHERE v.outcome IN ('new', 'known') AND ${$('idempotencyKey')} IS NOT NULL
  RETURNING key
), person AS (
  ${insertSelect(Person, {
    conferenceId: 'v.conference_id',
    ...parametersOf(PERSONAL_FIELDS),
  })}
  FROM verdict v LEFT JOIN claimed ON true WHERE v.outcome = 'new'
  RETURNING *
), registration AS (
  ${insertSelect(Registration, {
    id: $('registrationId'),
    conferenceId: 'v.conference_id',
    personId: 'p.id',
    categoryId: 'v.category_id',
    reference: $('reference'),
    status: `CASE v.approval WHEN 'automatic' THEN 'confirmed' ELSE 'submitted' END`,
    ...parametersOf(OF_REGISTRATION),
    noticeVersion: 'v.notice_version',
    pageSecretHash: $('pageHash'),
    ticketSecretHash: $('ticketHash'),
    decidedAt: `CASE v.approval WHEN 'automatic' THEN now() END`,
  })}
  FROM verdict v CROSS JOIN person p
  RETURNING *
), feed AS (
  ${insertSelect(PersonalFeed, {
    secretHash: $('feedHash'),
    conferenceId: 'r.conference_id',
    registrationId: 'r.id',
  })} FROM registration r
  RETURNING 1
), message AS (
  SELECT ${$('mailId')} AS id, r.id AS "registrationId", ${OF_RECIPIENT},
         CASE r.status WHEN 'confirmed' THEN 'registration-confirmed'
                       ELSE 'registration-received' END AS kind,
         ${MAIL_DATA_SQL} AS data
  FROM registration r CROSS JOIN person p
  JOIN categories k ON k.id = r.category_id JOIN conferences c ON c.id = r.conference_id
  UNION ALL
  SELECT ${uuidOf(`'already-registered' || r.id || date_trunc('hour', now())`)},
         r.id, ${OF_RECIPIENT}, 'already-registered', ${MAIL_DATA_SQL}
  FROM verdict v LEFT JOIN claimed ON true CROSS JOIN known r JOIN persons p ON p.id = r.person_id
  JOIN categories k ON k.id = r.category_id JOIN conferences c ON c.id = r.conference_id
  WHERE v.outcome = 'known' AND (
    SELECT m.id FROM mails m WHERE m.conference_id = r.conference_id AND m.registration_id = r.id
      AND m.kind = 'already-registered' AND m.created_at > now() - interval '1 hour' LIMIT 1) IS NULL
), mail AS (
  ${insertSelect(Mail, {
    id: 'id',
    conferenceId: '"conferenceId"',
    registrationId: '"registrationId"',
    to: 'email',
    language: 'language',
    kind: 'kind',
    data: 'data',
    status: $('mailStatus'),
  })}
  FROM message ON CONFLICT (id) DO NOTHING
  RETURNING id, status
), audit AS (
  ${insertSelect(AuditEntry, {
    conferenceId: 'r.conference_id',
    actor: `'attendee'`,
    action: `'registration.register'`,
    entity: `'registration'`,
    entityId: 'r.id',
    after: `jsonb_build_object('reference', r.reference, 'status', r.status, 'categoryId', r.category_id)`,
  })}
  FROM registration r
  UNION ALL
  SELECT r.conference_id, 'attendee', 'registration.repeat', 'registration', r.id, NULL
  FROM verdict v CROSS JOIN known r WHERE v.outcome = 'known'
  RETURNING 1
), job AS MATERIALIZED (
  SELECT ${queueSendingSql('mail.id')} FROM mail WHERE mail.status = 'queued'
), place AS MATERIALIZED (
  SELECT r.conference_id, r.category_id, 1 AS count FROM registration r WHERE r.status = 'confirmed'
  UNION ALL
  SELECT v.conference_id, v.category_id, 0 FROM verdict v
  WHERE v.outcome = 'known' AND v.approval = 'automatic'
), conference_place AS (
  UPDATE conferences c SET taken = c.taken + p.count FROM place p
  WHERE c.id = p.conference_id
  RETURNING c.id
), category_place AS (
  UPDATE categories k SET taken = k.taken + p.count FROM place p, conference_place c
  WHERE k.conference_id = c.id AND k.id = p.category_id
  RETURNING 1
)
SELECT v.outcome, (SELECT response FROM earlier) AS response,
       (SELECT count(*) FROM feed) AS feeds, (SELECT count(*) FROM audit) AS entries,
       (SELECT count(*) FROM job) AS jobs, (SELECT count(*) FROM category_place) AS places
FROM verdict v`;

/** Prepared once per connection: planning it would cost more than running it. */
export const REGISTER_STATEMENT = { name: 'register', text: TEXT } as const;

/** The values for one try; each try has a registration id, secrets and a reference of its own. */
export function registerValues(
  settings: Pick<Settings, 'appSecret' | 'smtpUrl'>,
  conference: string,
  input: RegistrationInput,
  response: RegistrationReceipt,
  idempotencyKey?: string,
): unknown[] {
  const registrationId = randomUUID();
  const hash = (purpose: SecretPurpose) =>
    hashOfSecret(deriveSecret(settings.appSecret, purpose, registrationId));
  const values: Record<Parameter, unknown> = {
    slug: conference,
    conferenceId: isUUID(conference) ? conference : null,
    categoryId: input.categoryId,
    idempotencyKey: idempotencyKey ?? null,
    requestHash: requestHash({ ...input }),
    response: JSON.stringify(response),
    noticeVersion: input.noticeVersion,
    ...filledOf(PERSONAL_KINDS, input),
    organisation: JSON.stringify({ en: '', fr: '', [input.language]: input.organisation }),
    registrationId,
    reference: newReference(),
    pageHash: hash('page'),
    ticketHash: hash('ticket'),
    feedHash: hash('feed'),
    mailId: randomUUID(),
    mailStatus: firstStatus(settings),
  };
  return NAMES.map((name) => values[name]);
}

/** Somebody else did the same at the same moment; the statement then finds it done. */
const RUN_AGAIN = new Set([
  'idempotency_key_used',
  'registration_once',
  'registration_reference_taken',
]);
const DEADLOCK = '40P01';
const TRIES = 5;

/** Runs the statement, again where a race aborted it, each time with values of its own; undefined: no such conference. */
export async function runRegister(
  dataSource: DataSource,
  values: () => unknown[],
): Promise<RegisterResult | undefined> {
  const pool = (dataSource.driver as PostgresDriver).master as Pool;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<RegisterResult>({
        ...REGISTER_STATEMENT,
        values: values(),
      });
      return rows[0];
    } catch (error) {
      const { code, constraint } = databaseError(error);
      const isRace = code === DEADLOCK || RUN_AGAIN.has(constraint ?? '');
      if (!isRace || attempt === TRIES) throw error;
    }
  }
}
