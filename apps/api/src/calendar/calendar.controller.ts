import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { Public } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { sendPublished } from '../http/send-published.js';
import { findPersonalFeed } from '../registrations/personal-feed.queries.js';
import { FEED_FORMS, FEED_KINDS, type PublicFeedKind } from './feeds.js';
import { feedOptions, FeedResponses } from './feed-responses.js';

type FeedQuery = Record<string, unknown>;

/** Every address under /calendar. Fastify answers HEAD by the same routes. */
@ApiExcludeController()
@Controller('calendar')
@Public()
export class CalendarController {
  constructor(
    private readonly responses: FeedResponses,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get(':file')
  async conference(
    @Param('file') file: string,
    @Query() query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const conference = nameOf(file);
    const response = await this.responses.find(conference, 'conference', '', feedOptions(query));
    reply.hijack();
    sendPublished(request.raw, reply.raw, response);
  }

  @Get('personal/:file')
  async personal(
    @Param('file') file: string,
    @Query() query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('x-robots-tag', 'noindex');
    const feed = await findPersonalFeed(this.dataSource, nameOf(file));
    if (!feed) throw new Problem('not_found');
    if (feed.revoked) throw new Problem('link_revoked');
    const response = await this.responses.findPersonal(feed, feedOptions(query));
    reply.hijack();
    sendPublished(request.raw, reply.raw, response);
  }

  @Get(':conference/:folder/:file')
  async part(
    @Param('conference') conference: string,
    @Param('folder') folder: string,
    @Param('file') file: string,
    @Query() query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kind = kindOf(folder);
    const response = await this.responses.find(conference, kind, nameOf(file), feedOptions(query));
    reply.hijack();
    sendPublished(request.raw, reply.raw, response);
  }
}

/** The name in `{name}.ics`; an address without the ending is none of ours. */
function nameOf(file: string): string {
  const name = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
  if (!name) throw new Problem('not_found');
  return name;
}

function kindOf(folder: string): PublicFeedKind {
  const kind = FEED_KINDS.find((known) => folder !== '' && FEED_FORMS[known].folder === folder);
  if (!kind || kind === 'personal') throw new Problem('not_found');
  return kind;
}
