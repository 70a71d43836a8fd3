import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicPages } from '../frame/public-pages.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { agendaPage } from './agenda-page.js';
import { filterQuery, readFilters } from './filters.js';

@PublicPages()
export class AgendaController {
  constructor(private readonly answers: SiteAnswers) {}

  @Get()
  async agenda(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => {
      const filters = readFilters(query, view.document, view.today, view.attendee !== null);
      const { day, ...others } = filters;
      const address = view.to.agenda(filterQuery(query.day ? { day, ...others } : others));
      return { address: filters.q ? null : address, page: () => agendaPage(view, filters) };
    });
  }
}
