import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { watchForErrors } from './watch-for-errors.js';
import { DatabaseNotifications } from './notifications.js';

/** Connections of one process; the embedded server allows 60. */
const POOL_SIZE = 16;

@Module({})
export class DatabaseModule {
  /** Entities come from the features (`TypeOrmModule.forFeature`). Migrations run before the app is made. */
  static at(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          autoLoadEntities: true,
          migrations: MIGRATIONS,
          synchronize: false,
          logging: false,
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
