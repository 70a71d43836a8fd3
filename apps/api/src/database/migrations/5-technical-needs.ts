import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TechnicalNeeds1796800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE panels ADD technical_needs text NOT NULL DEFAULT ''");
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}
