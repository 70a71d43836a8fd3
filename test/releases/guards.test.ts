import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { databaseError } from '../../apps/api/src/database/transaction.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addProgramme } from './programme.js';

/** What the database refuses whoever asks, also by hand. */
describe('a release in the database', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
    await addProgramme(test.dataSource, test.conference.id, { rooms: 1, panels: 2 });
    const notes = { en: '', fr: '' };
    await test.app.get(ReleasesService).publish(OPERATOR, test.conference.id, { notes });
  });
  afterAll(() => test.close());

  async function refusalOf(sql: string): Promise<string | undefined> {
    try {
      await test.dataSource.query(sql);
      return undefined;
    } catch (error) {
      const { code, constraint } = databaseError(error);
      return constraint || code;
    }
  }

  it.each([
    `UPDATE releases SET notes = '{"en":"other","fr":""}'`,
    'UPDATE releases SET number = 2',
    'DELETE FROM releases',
    'UPDATE release_placements SET room_id = NULL',
    'DELETE FROM release_placements',
    'UPDATE release_parts SET overlap_accepted = true',
    'DELETE FROM release_parts',
  ])('stays as it was published: %s', async (sql) => {
    expect(await refusalOf(sql)).toBe('23001');
  });

  it('is followed by the next number only', async () => {
    const insert = (number: number) =>
      `INSERT INTO releases (conference_id, number, published_at, publisher, notes, document, changes)
       VALUES ('${test.conference.id}', ${number}, now(), 'by hand', '{"en":"","fr":""}', '{}', '[]')`;
    expect(await refusalOf(insert(3))).toBe('release_number_follows');
    expect(await refusalOf(insert(1))).toBe('release_number_follows');
  });

  it.each([
    ['a lower sequence', 'sequence = sequence - 1', 'panel_calendar_rises'],
    ['an earlier change', `changed_at = changed_at - interval '1 s'`, 'panel_calendar_rises'],
    ['another creation', `created_at = created_at + interval '1 s'`, 'panel_calendar_rises'],
    [
      'another core under the same sequence',
      `core_hash = 'other', content_hash = 'other', changed_at = changed_at + interval '1 s'`,
      'panel_calendar_rises',
    ],
    ['another content at the same time', `content_hash = 'other'`, 'panel_calendar_rises'],
    [
      'a fraction of a second',
      `changed_at = changed_at + interval '1.5 s'`,
      'panel_calendars_changed_at_check',
    ],
  ])('keeps calendar revisions rising: no %s', async (_, change, constraint) => {
    await test.dataSource.query(
      `UPDATE panel_calendars SET sequence = sequence + 1, changed_at = changed_at + interval '1 s'`,
    );
    expect(await refusalOf(`UPDATE panel_calendars SET ${change}`)).toBe(constraint);
  });
});
