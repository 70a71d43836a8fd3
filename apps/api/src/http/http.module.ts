import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { PublishedCache } from './published-cache.js';
import { RateLimiter } from './rate-limit.js';
import { InputPipe } from './validation.js';

@Global()
@Module({})
export class HttpModule {
  /** The cache is shared with the HTTP server, which exists before the modules do. */
  static with(cache: PublishedCache): DynamicModule {
    return {
      module: HttpModule,
      providers: [
        { provide: PublishedCache, useValue: cache },
        RateLimiter,
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [PublishedCache, RateLimiter],
    };
  }
}
