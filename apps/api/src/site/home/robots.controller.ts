import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../../http/access.js';

/**
 * Google Calendar fetches a feed only where robots.txt lets it, so feeds stay open; private pages ask by
 * `X-Robots-Tag` and `noindex` not to be listed.
 */
const ROBOTS = 'User-agent: *\nDisallow: /admin\nDisallow: /api/\nAllow: /\n';

@Controller()
export class RobotsController {
  @Get('robots.txt')
  @Public()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots(): string {
    return ROBOTS;
  }
}
