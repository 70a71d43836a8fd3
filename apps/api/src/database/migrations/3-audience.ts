import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE } from './3-audience.sql.js';

export class Audience1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUDIENCE);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}
