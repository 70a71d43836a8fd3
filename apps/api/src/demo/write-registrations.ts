import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MailKind } from '#shared/mail/mails';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Category } from '../conferences/categories/category.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import { deriveSecret, hashOfSecret, type SecretPurpose } from '../config/secrets.js';
import type { Settings } from '../config/settings.js';
import { CONFERENCE_IN_MAIL, type ConferenceInMail } from '../mail/mail-data.js';
import { Mail } from '../mail/mail.entity.js';
import { Person } from '../people/person.entity.js';
import type { RegistrationMailData } from '../registrations/mails/mail-data.js';
import { PersonalFeed } from '../registrations/personal-feed.entity.js';
import { newReference } from '../registrations/reference.js';
import { holdsPlace, isAlive } from '../registrations/registration-status.js';
import { Registration } from '../registrations/registration.entity.js';
import { DEMO_CATEGORIES, DEMO_CONFERENCE } from './conference.js';
import type { DemoCategory, DemoRegistration } from './content.js';
import { DEMO_REGISTRATIONS } from './registrations.js';

const MINUTE = 60_000;

const CONFERENCE = Object.fromEntries(
  CONFERENCE_IN_MAIL.map((field) => [field, DEMO_CONFERENCE[field]]),
) as unknown as ConferenceInMail;

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
  const categories = await manager.findBy(Category, { conferenceId });
  const ids = new Map(categories.map(({ key, id }) => [key, id]));
  const samples = DEMO_REGISTRATIONS.map((sample) => ({
    ...rowsOf(
      sample,
      DEMO_CATEGORIES.find(({ key }) => key === sample.category)!,
      appSecret,
    ),
    categoryId: ids.get(sample.category)!,
  }));
  const of = { conferenceId };
  await manager.insert(
    Person,
    samples.map(({ person }) => ({ ...of, ...person })),
  );
  await manager.insert(
    Registration,
    samples.map(({ registration, categoryId }) => ({ ...of, ...registration, categoryId })),
  );
  await manager.insert(
    PersonalFeed,
    samples.map(({ feed }) => ({ ...of, ...feed })),
  );
  await manager.insert(
    Mail,
    samples.map(({ mail }) => ({ ...of, ...mail })),
  );
  const first = samples.toSorted((one, other) => Number(one.entry.at) - Number(other.entry.at));
  await manager.insert(
    AuditEntry,
    first.map(({ entry }) => ({ ...of, ...entry })),
  );
  await takePlaces(manager, conferenceId, categories);
}

/** Everything that a sample leaves in the database, but for whose it is. */
function rowsOf(sample: DemoRegistration, category: DemoCategory, appSecret: string) {
  const { number, status, language, nation, rankOrTitle, reason } = sample;
  const id = randomUUID();
  const hash = (purpose: SecretPurpose) => hashOfSecret(deriveSecret(appSecret, purpose, id));
  const person = {
    ...{ id: randomUUID(), rankOrTitle, givenName: 'Sample', familyName: `attendee ${number}` },
    ...{ nation, language, email: `attendee${number}@example.org` },
    organisation: { en: '', fr: '', [language]: sample.organisation },
  };
  const reference = newReference();
  const { email } = person;
  const createdAt = receivedAt(sample);
  const decidedAt = status === 'submitted' ? null : decisionAt(createdAt, category);
  const registration = {
    ...{ id, personId: person.id, reference, status, email, language, reason },
    ...{ noticeVersion: 1, consentedAt: createdAt, createdAt, decidedAt },
    ...{ pageSecretHash: hash('page'), ticketSecretHash: hash('ticket') },
  };
  const data: RegistrationMailData = {
    ...{ reference, status, reason, rankOrTitle, category: category.name },
    ...{ givenName: person.givenName, familyName: person.familyName },
    conference: CONFERENCE,
  };
  return {
    person,
    registration,
    feed: {
      ...{ secretHash: hash('feed'), registrationId: id },
      revokedAt: isAlive(status) ? null : new Date(),
    },
    mail: {
      ...{ registrationId: id, to: email, language, kind: MAIL_OF[status], data },
      ...{ status: 'kept' as const, createdAt: decidedAt ?? createdAt },
    },
    entry: {
      ...{ actor: 'attendee', action: 'registration.register', entity: 'registration' },
      ...{ entityId: id, after: { reference, status }, at: createdAt },
    },
  };
}

/** Spread over the working day, so that no two stand at the same minute. */
function receivedAt({ daysAgo, number }: DemoRegistration): Date {
  return new Date(Date.now() - (daysAgo * 24 * 60 + 5 + ((number * 37) % 480)) * MINUTE);
}

/** Organisers answer within a day. */
function decisionAt(createdAt: Date, { approval }: DemoCategory): Date {
  if (approval === 'automatic') return createdAt;
  return new Date(Math.min(Date.now(), createdAt.getTime() + 20 * 60 * MINUTE));
}

async function takePlaces(
  manager: EntityManager,
  conferenceId: string,
  categories: readonly Category[],
): Promise<void> {
  const holders = DEMO_REGISTRATIONS.filter(({ status }) => holdsPlace(status));
  for (const { id, key } of categories) {
    const taken = holders.filter(({ category }) => category === key).length;
    await manager.update(Category, { id, conferenceId }, { taken });
  }
  await manager.update(Conference, { id: conferenceId }, { taken: holders.length });
}
