import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { Problem } from '../http/problem.js';
import { PublishedCache } from '../http/published-cache.js';
import { publish, type PublishedResponse } from '../http/published-response.js';
import { sendPublished } from '../http/send-published.js';
import { agendaOf } from './agenda.js';
import { type CurrentRelease, PublishedReleases } from './published-releases.js';

@ApiTags('agenda')
@Controller('api/v1/conferences/:conference/agenda')
export class AgendaController {
  /** Made once a release, however many addresses lead to it. */
  private readonly made = new WeakMap<CurrentRelease, Promise<PublishedResponse>>();

  constructor(
    private readonly published: PublishedReleases,
    private readonly cache: PublishedCache,
  ) {}

  @Get()
  @Public()
  @Answers('AgendaView')
  @ApiOperation({ summary: 'The current release of the agenda, for everybody' })
  async find(
    @Param('conference') conference: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const release = await this.published.current(conference);
    if (!release) {
      const isKnown = this.published.isConference(conference);
      throw new Problem(isKnown ? 'not_published' : 'not_found');
    }
    const response = await this.answer(release);
    if (isPlainAddress(request.url, release)) this.cache.put(request.url, release, response);
    reply.hijack();
    sendPublished(request.raw, reply.raw, response);
  }

  private answer(release: CurrentRelease): Promise<PublishedResponse> {
    const known = this.made.get(release);
    if (known) return known;
    const response = publish({
      body: JSON.stringify(agendaOf(release.document)),
      contentType: 'application/json; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
      lastModified: new Date(release.document.publishedAt),
    });
    this.made.set(release, response);
    return response;
  }
}

/** Only the two real addresses are kept, so that nobody fills the cache with invented ones. */
function isPlainAddress(url: string, { slug, conferenceId }: CurrentRelease): boolean {
  return [slug, conferenceId].some((name) => url === `/api/v1/conferences/${name}/agenda`);
}
