import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addProgramme } from '../releases/programme.js';
import { csvOf, NOTHING, Sheets, tableOf } from './sheets.js';
import { statementsOf } from '../support/statements.js';

const COUNT = 943;
const FOR_SOME = { categories: [], nations: ['JP'] };

describe('a spreadsheet in which every session changed', () => {
  const sheets = new Sheets();
  beforeAll(async () => {
    await sheets.open();
    await sheets.clear();
    const { dataSource, conference } = sheets.test;
    await addProgramme(dataSource, conference.id, { rooms: 41, panels: COUNT });
    await dataSource.query(
      'UPDATE panels SET audience = $1 WHERE id = (SELECT min(id::text)::uuid FROM panels)',
      [JSON.stringify(FOR_SOME)],
    );
    await dataSource.query('ANALYZE');
  });
  afterAll(() => sheets.close());

  /** What must stay as it is: who takes part, and who may attend. */
  const kept = async () => ({
    parts: await sheets.test.dataSource.query('SELECT * FROM parts ORDER BY id'),
    audiences: await sheets.test.dataSource.query(
      'SELECT id, audience, slug, source_id FROM panels ORDER BY id',
    ),
  });

  it('is imported in a few statements, each session with its version and its history', async () => {
    const before = await kept();
    expect(before.parts.length).toBeGreaterThan(COUNT / 2);
    const [head, ...rows] = tableOf(await sheets.download('panels.csv'));
    const title = head!.indexOf('Title (EN)');
    const edited = rows.map((row) => row.with(title, `${row[title]}, edited`));
    let answer!: Awaited<ReturnType<typeof sheets.apply>>;
    const statements = await statementsOf(async () => {
      answer = await sheets.apply('panels', csvOf([head!, ...edited]));
    });
    expect({ ...answer, rows: answer.rows.length }).toEqual({
      ...{ ...NOTHING, rows: COUNT, changed: COUNT },
      ...{ unchanged: 0, applied: true },
    });
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.length).toBeLessThan(60);
    expect(await kept()).toEqual(before);
    const { dataSource } = sheets.test;
    expect(
      await dataSource.query(
        `SELECT count(*)::int AS count, min(version) AS version,
           bool_and(title->>'en' LIKE '%, edited') AS edited, bool_and(updated_at > now() - interval '5 minutes') AS fresh
         FROM panels`,
      ),
    ).toEqual([{ count: COUNT, version: 2, edited: true, fresh: true }]);
    expect(
      await dataSource.query(
        `SELECT action, count(DISTINCT entity_id)::int AS panels,
           bool_and(after->'title'->>'en' = (before->'title'->>'en') || ', edited') AS told
         FROM audit_entries WHERE action = 'panel.edit' GROUP BY action`,
      ),
    ).toEqual([{ action: 'panel.edit', panels: COUNT, told: true }]);
  }, 60_000);
});
