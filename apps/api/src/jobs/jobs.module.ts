import { type DynamicModule, Module } from '@nestjs/common';
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
          useFactory: (handlers: JobHandlers) => new JobRunner(handlers, url),
          inject: [JobHandlers],
        },
      ],
      exports: [JobHandlers],
    };
  }
}
