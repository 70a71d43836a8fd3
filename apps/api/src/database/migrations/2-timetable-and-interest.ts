import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  KEPT_AND_SEATED,
  NOTICES,
  PANELS_AND_FILES,
  SPEAKERS,
  TIMETABLE,
} from './2-timetable-and-interest.sql.js';

export class TimetableAndInterest1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TIMETABLE, PANELS_AND_FILES, SPEAKERS, KEPT_AND_SEATED, NOTICES]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}
