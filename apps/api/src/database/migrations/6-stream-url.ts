import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StreamUrl1796900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE panels ADD stream_url text NOT NULL DEFAULT ''");
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}
