import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source.js';
import { DatabaseNotifications } from './notifications.js';
import { DatabasePulse } from './pulse.js';
import { watchForErrors } from './watch-for-errors.js';

/** Connections of one process; the embedded server allows 60. */
const POOL_SIZE = 16;

@Module({})
export class DatabaseModule {
  /** Migrations run before the app is made. */
  static at(url: string): DynamicModule {
    const pulse = new DatabasePulse(url);
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(url),
          retryAttempts: 3,
          retryDelay: 500,
          applicationName: 'apogee',
          extra: {
            max: POOL_SIZE,
            statement_timeout: 30_000,
            idle_in_transaction_session_timeout: 30_000,
            onConnect: watchForErrors,
            stream: pulse.socket,
          },
        }),
      ],
      providers: [
        { provide: DatabasePulse, useFactory: () => pulse },
        {
          provide: DatabaseNotifications,
          useFactory: () => new DatabaseNotifications(url, pulse.socket),
        },
      ],
      exports: [DatabaseNotifications, DatabasePulse],
    };
  }
}
