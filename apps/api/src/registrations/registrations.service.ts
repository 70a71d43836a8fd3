import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  isOptionalDetail,
  PERSONAL_FIELDS,
  PERSONAL_KINDS,
} from '#shared/registrations/personal-details';
import type { RegistrationInput, RegistrationReceipt } from '#shared/registrations/registrations';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { Problem } from '../http/problem.js';
import { RateLimiter } from '../http/rate-limit.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { cleanLine, isVisible } from './clean-line.js';
import { mailboxOf } from './mailbox.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { KEPT_DAYS, requestHash } from './idempotency-key.js';
import { type RegisterResult, registerValues, runRegister } from './register.statement.js';

/** Who asks, and how a repeat of the request is recognised. */
export interface RegisterContext {
  /** Address of the caller, for the rate limit. */
  ip: string;
  idempotencyKey?: string;
}

const DAY = 24 * 60 * 60_000;

/** Takes registrations from the public form and the API. */
@Injectable()
export class RegistrationsService implements OnModuleInit {
  /** Requests of this process that are being answered, by idempotency key: repeats share the work. */
  private readonly underWay = new Map<string, Promise<RegistrationReceipt>>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly rateLimiter: RateLimiter,
    private readonly jobs: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.jobs.register('remove-idempotency-keys', () => this.removeOldKeys(), {
      cron: '17 3 * * *',
    });
  }

  /**
   * Registers somebody for a conference (slug or id). The receipt is the same whether the address is new or known.
   * Throws `registration_closed`, `conference_full`, `category_full`, `notice_changed`, `invalid_input` (an unknown
   * category, a name of invisible characters), `idempotency_key_reused`, `too_many_requests` or `not_found`.
   */
  async register(
    conference: string,
    input: RegistrationInput,
    context: RegisterContext,
  ): Promise<RegistrationReceipt> {
    const clean = cleanInput(input);
    if (!context.idempotencyKey) return this.registerOnce(conference, clean, context);
    const hash = requestHash({ ...clean }).toString('base64');
    const request = JSON.stringify([conference, context.idempotencyKey, hash]);
    const running =
      this.underWay.get(request) ??
      this.registerOnce(conference, clean, context).finally(() => this.underWay.delete(request));
    this.underWay.set(request, running);
    return running;
  }

  private async registerOnce(
    conference: string,
    input: RegistrationInput,
    { ip, idempotencyKey }: RegisterContext,
  ): Promise<RegistrationReceipt> {
    // One after the other: whoever is over the limit of an address must not use up that of an e-mail address.
    await this.rateLimiter.consume('register-address', ip);
    await this.rateLimiter.consume('register-email', input.email);
    const receipt = receiptFor(input.email);
    const result = await runRegister(this.dataSource, () =>
      registerValues(this.settings, conference, input, receipt, idempotencyKey),
    );
    if (!result) throw new Problem('not_found');
    return answerTo(result, receipt);
  }

  private async removeOldKeys(): Promise<void> {
    const kept = new Date(Date.now() - KEPT_DAYS * DAY);
    await this.dataSource
      .createQueryBuilder()
      .delete()
      .from(IdempotencyKey)
      .where('created_at < :kept', { kept })
      .execute();
  }
}

function answerTo(
  { outcome, response }: RegisterResult,
  receipt: RegistrationReceipt,
): RegistrationReceipt {
  switch (outcome) {
    case 'new':
    case 'known':
      return receipt;
    case 'repeated':
      return response ? inOrder(response) : receipt;
    case 'unknown_category':
      throw new Problem('invalid_input', {}, { errors: [{ path: 'categoryId', code: 'isIn' }] });
    default:
      throw new Problem(outcome);
  }
}

/** jsonb keeps no order of its keys; a repeated answer has the same bytes as the first. */
function inOrder({ status, email, message: { en, fr } }: RegistrationReceipt): RegistrationReceipt {
  return { status, email, message: { en, fr } };
}

function receiptFor(email: string): RegistrationReceipt {
  return {
    status: 'received',
    email,
    message: {
      en: `Your registration was received. A message to ${email} tells you what comes next; it holds the link to your own page.`,
      fr: `Votre inscription est bien reçue. Un message envoyé à ${email} vous indique la suite ; il contient le lien vers votre page personnelle.`,
    },
  };
}

const LINES = PERSONAL_FIELDS.filter((field) => PERSONAL_KINDS[field].name === 'text');

/** The input as it is stored; a name that consists of invisible characters only is refused. */
function cleanInput(input: RegistrationInput): RegistrationInput {
  const lines = LINES.map((field) => [field, cleanLine(input[field] ?? '')] as const);
  const clean = {
    ...input,
    ...Object.fromEntries(lines),
    email: mailboxOf(input.email),
  };
  const missing = LINES.filter((field) => !isOptionalDetail(field) && !isVisible(clean[field]));
  if (missing.length > 0) {
    const errors = missing.map((path) => ({ path, code: 'required' }));
    throw new Problem('invalid_input', {}, { errors });
  }
  return clean;
}
