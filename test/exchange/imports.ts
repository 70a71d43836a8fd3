import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import type { Localised } from '#shared/languages';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { openDataSource } from '../../apps/api/src/database/data-source.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import {
  importSchedule,
  type ImportOutcome,
  type ImportRequest,
} from '../../apps/api/src/exchange/import-schedule.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

export const FIXTURE = 'test/fixtures/schedule.xml';

export interface ImportedPanel {
  id: string;
  title: Localised;
  abstract: Localised;
  format: string;
  languages: string[];
  version: number;
  removed_at: Date | null;
  duration_minutes: number;
  starts_at: Date;
  room: string;
  track: string | null;
  people: string[];
}

/** A database into which schedules are imported, and what became of them. */
export class Imports {
  private database: TestDatabase;
  dataSource: DataSource;
  xml: string;

  async open(): Promise<void> {
    this.database = await createTestDatabase(migrate);
    this.dataSource = await openDataSource(this.database.url);
    this.xml = await readFile(FIXTURE, 'utf8');
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  run(
    slug: string,
    text = this.xml,
    dryRun = false,
    options: Partial<ImportRequest> = {},
  ): Promise<ImportOutcome> {
    const request = { bytes: Buffer.from(text), slug, dryRun, ...options };
    return importSchedule(this.dataSource, OPERATOR, request);
  }

  /** Imports one of the small programmes of the fixtures. */
  async runFile(
    slug: string,
    name: string,
    options: Partial<ImportRequest> = {},
  ): Promise<ImportOutcome> {
    const text = await readFile(`test/fixtures/programmes/${name}`, 'utf8');
    return this.run(slug, text, false, options);
  }

  /** Every row of the programme of a conference, for comparison as a whole. */
  async programme(slug: string): Promise<Record<string, Record<string, unknown>[]>> {
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const table of ['tracks', 'rooms', 'speakers', 'persons', 'panels', 'slots', 'parts']) {
      rows[table] = await this.dataSource.query(
        `SELECT t.* FROM ${table} t JOIN conferences c ON c.id = t.conference_id
       WHERE c.slug = $1 ORDER BY t::text`,
        [slug],
      );
    }
    return rows;
  }

  async panels(slug: string): Promise<Record<string, ImportedPanel>> {
    const found = await this.dataSource.query<(ImportedPanel & { source: string })[]>(
      `SELECT p.id, p.source_id AS source, p.title, p.abstract, p.format, p.languages, p.version, p.removed_at,
            p.duration_minutes, s.starts_at, r.name->>'en' AS room, t.name->>'en' AS track,
            ARRAY(SELECT n.family_name || ' ' || a.role FROM parts a JOIN speakers k ON k.id = a.speaker_id
                  JOIN persons n ON n.id = k.person_id WHERE a.panel_id = p.id ORDER BY a.position) AS people
     FROM panels p JOIN conferences c ON c.id = p.conference_id LEFT JOIN slots s ON s.panel_id = p.id
     LEFT JOIN rooms r ON r.id = s.room_id LEFT JOIN tracks t ON t.id = p.track_id WHERE c.slug = $1`,
      [slug],
    );
    return Object.fromEntries(found.map(({ source, ...panel }) => [source, panel]));
  }

  /** Title, start and people of every session of a conference. */
  async sessions(slug: string): Promise<Record<string, unknown>[]> {
    return this.dataSource.query(
      `SELECT coalesce(nullif(p.title->>'en', ''), nullif(p.title->>'fr', ''), p.title->>'de') AS title,
         to_char(s.starts_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS start, r.name->>'en' AS room,
         ARRAY(SELECT n.family_name FROM parts a JOIN speakers k ON k.id = a.speaker_id
               JOIN persons n ON n.id = k.person_id WHERE a.panel_id = p.id ORDER BY a.position) AS people
       FROM panels p JOIN conferences c ON c.id = p.conference_id LEFT JOIN slots s ON s.panel_id = p.id
       LEFT JOIN rooms r ON r.id = s.room_id WHERE c.slug = $1 AND p.removed_at IS NULL
       ORDER BY s.starts_at NULLS LAST, r.position`,
      [slug],
    );
  }
}
