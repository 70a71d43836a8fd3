import type { EntityManager } from 'typeorm';
import type { MailKind } from '#shared/mail/mails';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { Problem } from '../http/problem.js';
import { issueFeed, revokeFeed } from './personal-feeds.js';
import { movePlace } from './place-counters.statement.js';
import { Registration } from './registration.entity.js';
import { queueRegistrationMail } from './mails/registration-mail.statement.js';
import { freeSeats } from './seats/free-seats.js';
import { holdsPlace, isAlive, type RegistrationStep, statusAfter } from './registration-status.js';

/** A registration whose row is locked. */
export interface HeldRegistration {
  id: string;
  conferenceId: string;
  categoryId: string;
  reference: string;
  status: RegistrationStatus;
  reason: string | null;
}

const MAIL_OF: Record<RegistrationStep, MailKind> = {
  confirm: 'registration-confirmed',
  decline: 'registration-declined',
  cancel: 'registration-cancelled',
};

/**
 * Does a step with all that belongs to it: status, feed, mail, audit entry, seats and, last, the places. Throws
 * `wrong_status`, or `conference_full` and `category_full` when no place is left.
 */
export async function takeStep(
  manager: EntityManager,
  settings: Settings,
  actor: Actor,
  before: HeldRegistration,
  step: RegistrationStep,
  reason: string | null = null,
): Promise<RegistrationStatus> {
  const status = statusAfter(step, before.status);
  if (!status) throw new Problem('wrong_status');
  await manager.update(
    Registration,
    { id: before.id, conferenceId: before.conferenceId },
    { status, reason, decidedAt: () => 'now()', version: () => 'version + 1' },
  );
  if (isAlive(before.status) && !isAlive(status)) await revokeFeed(manager, before);
  if (!isAlive(before.status) && isAlive(status)) {
    await issueFeed(manager, settings.appSecret, before);
  }
  await queueRegistrationMail(manager, settings, before.id, MAIL_OF[step]);
  await recordAudit(manager, actor, {
    conferenceId: before.conferenceId,
    action: `registration.${step}`,
    entity: 'registration',
    entityId: before.id,
    before: { status: before.status, reason: before.reason },
    after: { status, reason },
  });
  if (holdsPlace(before.status) && !holdsPlace(status)) await freeSeats(manager, before);
  const places = Number(holdsPlace(status)) - Number(holdsPlace(before.status));
  if (places !== 0) await movePlace(manager, before, places > 0 ? 1 : -1);
  return status;
}
