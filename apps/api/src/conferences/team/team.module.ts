import { Global, Module } from '@nestjs/common';
import { Memberships } from '../../auth/memberships.js';
import { findCaller, findMemberships } from './memberships.queries.js';

/** Hands down what sessions ask of conferences. */
@Global()
@Module({
  providers: [
    {
      provide: Memberships,
      useValue: { caller: findCaller, of: findMemberships } satisfies Memberships,
    },
  ],
  exports: [Memberships],
})
export class TeamModule {}
