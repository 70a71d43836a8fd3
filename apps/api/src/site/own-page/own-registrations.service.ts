import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { RateLimiter } from '../../http/rate-limit.js';
import type { OwnPage } from '../../registrations/own-page.queries.js';
import { OwnPageService } from '../../registrations/own-page.service.js';
import { conferenceOf } from '../frame/site-answers.js';

/** The secret stands in the address: nothing of it is kept, indexed or told to other sites. */
export const PRIVATE = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };

@Injectable()
export class OwnRegistrations {
  constructor(
    private readonly ownPages: OwnPageService,
    private readonly rateLimiter: RateLimiter,
  ) {}

  /**
   * Guesses are limited by address; those who know theirs share one at a conference. Throws `not_found`, also for the
   * secret of another conference.
   */
  async open(reply: FastifyReply): Promise<OwnPage & { secret: string }> {
    void reply.headers(PRIVATE);
    const { request } = reply;
    const { secret } = request.params as { secret: string };
    const registration = await this.ownPages.ownPage(secret);
    if (registration?.conferenceSlug === conferenceOf(request)) return { ...registration, secret };
    return this.refuse(request.ip);
  }

  /** As for a secret that nobody has. */
  async refuse(ip: string): Promise<never> {
    await this.rateLimiter.consume('own-page-address', ip);
    throw new Problem('not_found');
  }
}
