import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONTENT_LANGUAGES } from './4-content-languages.sql.js';

export class ContentLanguages1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTENT_LANGUAGES);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}
