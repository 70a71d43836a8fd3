import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source.js';
import { watchForErrors } from './watch-for-errors.js';
import { DatabaseNotifications } from './notifications.js';

/** Connections of one process; the embedded server allows 60. */
const POOL_SIZE = 16;

@Module({})
export class DatabaseModule {
  /** Migrations run before the app is made. */
  static at(url: string): DynamicModule {
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
          },
        }),
      ],
      providers: [
        {
          provide: DatabaseNotifications,
          useFactory: () => new DatabaseNotifications(url),
        },
      ],
      exports: [DatabaseNotifications],
    };
  }
}
