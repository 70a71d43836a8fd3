import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { PublishedCache } from '../../http/published-cache.js';
import type { DatabaseFigures } from './database-watch.queries.js';
import { DatabaseWatch } from './database-watch.js';

/** Upper ends of the classes of durations, in seconds. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The figures of this process. Labels are patterns of routes, never addresses: their number is fixed, and they hold
 * no secret. What costs anything is found out when somebody looks.
 */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered by a route; kept public answers are counted by themselves',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: DURATIONS,
    registers: [this.registry],
  });
  private readonly keptAnswers = new Counter({
    name: 'apogee_kept_answers_total',
    help: 'Public answers that were ready and were sent without a query or a route',
    labelNames: ['status'],
    registers: [this.registry],
  });
  private readonly databaseUp = this.gauge('apogee_database_up', '1 when the database answers');
  private readonly connections = this.gauge(
    'apogee_database_connections',
    'Connections of this process to the database, and requests that wait for one',
    'state',
  );
  private readonly jobs = this.gauge(
    'apogee_jobs',
    'Jobs of the queue: waiting (also for another try), or given up after the last try',
    'task',
    'state',
  );
  private readonly mails = this.gauge(
    'apogee_mails',
    'Mails that wait to be sent, and mails that could not be sent',
    'status',
  );
  private readonly oldestMail = this.gauge(
    'apogee_oldest_queued_mail_seconds',
    'Age of the mail that waits longest; 0 when none waits',
  );
  private showsProcess = false;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly cache: PublishedCache,
    private readonly database: DatabaseWatch,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onResponse', (request, reply, done) => {
      const { method } = request;
      const route = request.routeOptions.url ?? 'none';
      this.requests.inc({ method, route, status: reply.statusCode });
      // A stream of events lasts as long as its reader looks on, which says nothing about the time to answer.
      const isStream = String(reply.raw.getHeader('content-type')).startsWith('text/event-stream');
      if (!isStream) this.durations.observe({ method, route }, reply.elapsedTime / 1000);
      done();
    });
  }

  /** Everything as Prometheus reads it. */
  async read(): Promise<string> {
    if (!this.showsProcess) collectDefaultMetrics({ register: this.registry });
    this.showsProcess = true;
    this.show(await this.database.figures());
    return this.registry.metrics();
  }

  private show(figures: DatabaseFigures | undefined): void {
    this.keptAnswers.reset();
    for (const [status, count] of this.cache.sent) this.keptAnswers.inc({ status }, count);
    for (const [state, count] of Object.entries(this.database.connections())) {
      this.connections.set({ state }, count);
    }
    this.databaseUp.set(figures ? 1 : 0);
    this.jobs.reset();
    this.mails.reset();
    this.oldestMail.reset();
    if (!figures) return;
    for (const { task, waiting, givenUp } of figures.jobs) {
      this.jobs.set({ task, state: 'waiting' }, waiting);
      this.jobs.set({ task, state: 'given_up' }, givenUp);
    }
    this.mails.set({ status: 'queued' }, figures.mails.queued);
    this.mails.set({ status: 'failed' }, figures.mails.failed);
    this.oldestMail.set(figures.mails.oldestSeconds);
  }

  private gauge<Label extends string>(
    name: string,
    help: string,
    ...labelNames: Label[]
  ): Gauge<Label> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
