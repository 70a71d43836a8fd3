import formBody from '@fastify/formbody';
import cookies from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../config/settings.js';
import { answerClientError } from './client-error.js';
import { limitContentTypes } from './content-types.js';
import { type ErrorPage, ProblemFilter } from './problem.filter.js';
import { ProductLogger } from './product-logger.js';
import { PublishedCache } from './published-cache.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { serverWith } from './server.js';
import { registerUploads } from './upload.js';

/** Largest body of a request, in bytes: the longest panel in two languages fits several times. */
const BODY_LIMIT = 512 * 1024;

/** Makes the application with all that stands before its routes; it does not listen yet. */
export async function createHttpApp(
  module: Type | object,
  settings: Settings,
  cache: PublishedCache,
  errorPage: ErrorPage,
): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(errorPage);
  const adapter = new FastifyAdapter({
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
    clientErrorHandler: answerClientError,
    bodyLimit: BODY_LIMIT,
    // One proxy and no more: what a client itself wrote into X-Forwarded-For is never believed.
    trustProxy: settings.trustProxy ? (_address, hop) => hop === 0 : false,
    serverFactory: serverWith({
      cache,
      publicUrl: settings.publicUrl,
      trustProxy: settings.trustProxy,
    }),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new ProductLogger(settings.logLevel),
  });
  app.useGlobalFilters(filter);
  const fastify = adapter.getInstance();
  await app.register(cookies);
  await app.register(formBody, { bodyLimit: BODY_LIMIT });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  await registerUploads(app);
  limitContentTypes(fastify, (problem, request, reply) => filter.answer(problem, request, reply));
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  return app;
}
