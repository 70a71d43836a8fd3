import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicPages } from '../frame/public-pages.js';
import { type PageAnswer, SiteAnswers } from '../frame/site-answers.js';
import { feedOfChoice } from '../frame/subscription.js';
import { subscribePage } from './subscribe-page.js';
import { readChoice, targetOf } from './subscribe-query.js';

@PublicPages('subscribe')
export class SubscribeController {
  constructor(private readonly answers: SiteAnswers) {}

  /** The subscribe form; its buttons are answered by a redirect into the chosen calendar. */
  @Get()
  async subscribe(
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send(reply, (view): PageAnswer => {
      const choice = readChoice(query, view.document);
      const feed = feedOfChoice(view.document, choice, view.language);
      const target = targetOf(query.to, feed, view.site.publicUrl);
      if (target !== undefined) return { redirect: target };
      const address = choice.scope === 'all' ? view.to.subscribe() : null;
      return { address, page: () => subscribePage(view, choice) };
    });
  }
}
