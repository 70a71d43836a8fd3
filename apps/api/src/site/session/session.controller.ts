import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { PublicPages } from '../frame/public-pages.js';
import { bySlugOrId } from '../frame/release-index.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { cancelledSessionPage } from './cancelled-session.js';
import { sessionPage } from './session-page.js';

@PublicPages()
export class SessionController {
  constructor(private readonly answers: SiteAnswers) {}

  @Get('panels/:panel')
  async panel(@Param('panel') wanted: string, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => {
      const { panels, cancelled } = view.document;
      const panel = bySlugOrId(panels, wanted);
      if (panel) {
        return { address: view.to.panel(panel.slug), page: () => sessionPage(view, panel) };
      }
      const gone = bySlugOrId(cancelled, wanted);
      if (!gone) throw new Problem('not_found');
      const address = view.to.panel(gone.slug);
      return { address, status: 410, page: () => cancelledSessionPage(view, gone) };
    });
  }
}
