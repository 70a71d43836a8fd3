import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { publish } from '../../http/published-response.js';
import { PublicPages } from '../frame/public-pages.js';
import { bySlugOrId } from '../frame/release-index.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { signPage } from './sign-page.js';

const MINUTE = 60_000;

/** The screens at the doors: anybody may open one, it says what the agenda says. */
@PublicPages()
export class SignController {
  constructor(private readonly answers: SiteAnswers) {}

  @Get('rooms/:room/sign')
  async sign(@Param('room') wanted: string, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.sendFile(reply, (view) => {
      const room = bySlugOrId(view.document.rooms, wanted);
      if (!room) throw new Problem('not_found');
      return {
        address: view.to.sign(room.slug),
        file: () => {
          const minute = Math.floor(Date.now() / MINUTE) * MINUTE;
          return publish({
            body: signPage({ view, room, at: minute }),
            contentType: 'text/html; charset=utf-8',
            cacheControl: 'public, no-cache',
            headers: { 'content-language': view.language },
            expiresAt: minute + MINUTE,
          });
        },
      };
    });
  }
}
