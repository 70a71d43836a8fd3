import { type DynamicModule, Module } from '@nestjs/common';
import { DatabasePulse } from '../database/pulse.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';

/** The job queue in PostgreSQL: features register handlers, transactions add jobs. */
@Module({})
export class JobsModule {
  /** For a process that adds jobs and runs none. */
  static withoutRunner(): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [JobHandlers],
      exports: [JobHandlers],
    };
  }

  static at(url: string): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        JobHandlers,
        {
          provide: JobRunner,
          useFactory: (handlers: JobHandlers, pulse?: DatabasePulse) =>
            new JobRunner(handlers, url, pulse?.socket),
          inject: [JobHandlers, { token: DatabasePulse, optional: true }],
        },
      ],
      exports: [JobHandlers],
    };
  }
}
