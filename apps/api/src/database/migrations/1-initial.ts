import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNTS_AND_CONFERENCES, PROGRAMME } from './1-initial.sql.js';
import { LIMITS, REGISTRATIONS_AND_MAIL, RELEASES } from './1-initial-public.sql.js';

export class Initial1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      ACCOUNTS_AND_CONFERENCES,
      PROGRAMME,
      RELEASES,
      REGISTRATIONS_AND_MAIL,
      LIMITS,
    ]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: restore a backup instead.');
  }
}
