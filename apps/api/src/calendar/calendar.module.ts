import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { Problem } from '../http/problem.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { CalendarController } from './calendar.controller.js';
import { FeedResponses } from './feed-responses.js';
import { FeedSources } from './feed-sources.js';

/** The calendar feeds: they read releases and own no table. */
@Module({
  imports: [ConferencesModule, ReleasesModule],
  controllers: [CalendarController],
  providers: [FeedResponses, FeedSources],
})
export class CalendarModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** Calendar programs try a feed with PROPFIND, OPTIONS or PUT first: 405 tells them that it is only read. */
  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onRequest', (request, reply, done) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (isRead || !request.url.startsWith('/calendar/')) return done();
      void reply.header('allow', 'GET, HEAD');
      return done(new Problem('method_not_allowed'));
    });
  }
}
