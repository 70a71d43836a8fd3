import { randomUUID } from 'node:crypto';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#shared/languages';
import type { ProblemCode } from '#shared/problems/problems';
import { databaseError } from '../database/transaction.js';
import { problemOfDatabaseError } from './constraint-problems.js';
import { preferredLanguage } from './language.js';
import { Problem } from './problem.js';
import { refusalLine } from './refusal-log.js';

/** Draws an error for a person who reads pages; the public site provides it. */
export type ErrorPage = (problem: Problem, language: Language, path: string) => string;

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'malformed_body',
  403: 'not_allowed',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  414: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  431: 'headers_too_large',
};

/** When (s) to ask again after 503. */
const RETRY_AFTER = 5;

const MACHINE_PATHS = /^\/(api|calendar|export|health|metrics|assets)(\/|$)/;

/** The one place where an error becomes an answer: no stack trace, no detail of the database leaves here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');
  private readonly accessLogger = new Logger('Access');

  constructor(private readonly errorPage: ErrorPage) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also Fastify's own error handler, for what fails before Nest. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.problemOf(error, request);
    const refusal = refusalLine(request, problem);
    if (refusal) this.accessLogger.warn(refusal);
    if (reply.sent || reply.raw.headersSent) return;
    const path = request.url.split('?')[0] ?? '/';
    const seconds = problem.getStatus() === 503 ? RETRY_AFTER : problem.values['seconds'];
    if (typeof seconds === 'number') void reply.header('retry-after', String(seconds));
    void reply.status(problem.getStatus()).header('cache-control', 'no-store');
    const forPeople = !MACHINE_PATHS.test(path);
    const language = languageOf(path) ?? preferredLanguage(request.headers['accept-language']);
    if (forPeople) {
      void reply.type('text/html; charset=utf-8').send(this.errorPage(problem, language, path));
    } else {
      void reply
        .header('content-language', language)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem.view(language)));
    }
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    const fromDatabase = problemOfDatabaseError(error);
    if (fromDatabase?.code === 'unavailable') this.logger.warn(loggedError(error));
    if (fromDatabase) return fromDatabase;
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : (error as { statusCode?: number })?.statusCode;
    const code = status === undefined ? undefined : BY_STATUS[status];
    if (code) return new Problem(code);
    if (status !== undefined && status >= 400 && status < 500) return new Problem('malformed_body');
    const instance = randomUUID();
    this.logger.error(
      {
        instance,
        method: request.method,
        route: request.routeOptions?.url,
        error: loggedError(error),
      },
      (error as Error)?.stack,
    );
    return new Problem('internal', {}, { instance });
  }
}

/** A failed query carries its values, which may be hashes or somebody's address: they stay out of the log. */
function loggedError(error: unknown): object {
  const { name, message } = (error ?? {}) as Error;
  const { code, constraint, table } = databaseError(error);
  return { name, message, code, constraint, table };
}

function languageOf(path: string): Language | undefined {
  const [, first] = path.split('/');
  return first === 'en' || first === 'fr' ? first : undefined;
}
