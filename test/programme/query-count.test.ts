import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelSummaryView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Programme, programmeOf } from './sample-inputs.js';
import { statementsOf } from '../support/statements.js';

const PROGRAMME = /\b(panels|tracks|rooms|speakers|changeover_minutes|availabilities|moves)\b/;

/** The shape of a large real programme: two days, every panel with two speakers. */
async function addPanels(test: TestApp, count: number): Promise<void> {
  const values = [test.conference.id, count];
  await test.dataSource.query(
    `WITH places AS (
       INSERT INTO rooms (conference_id, slug, name, position)
       SELECT $1, 'room-' || n, jsonb_build_object('en', 'Room ' || n, 'fr', 'Salle ' || n), n
       FROM generate_series(1, 35) n),
     people AS (
       INSERT INTO persons (conference_id, family_name)
       SELECT $1, 'Speaker ' || n FROM generate_series(1, $2::int) n RETURNING id, family_name),
     speaking AS (
       INSERT INTO speakers (conference_id, person_id, slug)
       SELECT $1, id, replace(lower(family_name), ' ', '-') FROM people)
     INSERT INTO panels (conference_id, slug, title, abstract, format, duration_minutes)
     SELECT $1, 'panel-' || n, jsonb_build_object('en', 'Panel ' || n, 'fr', ''),
       jsonb_build_object('en', repeat('About it. ', 100), 'fr', ''), 'briefing', 30
     FROM generate_series(1, $2::int) n`,
    values,
  );
  await test.dataSource.query(
    `WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM panels WHERE conference_id = $1),
     speaking AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM speakers WHERE conference_id = $1),
     taking_part AS (
       INSERT INTO parts (conference_id, panel_id, speaker_id, role, position)
       SELECT $1, p.id, s.id, 'briefer', s.n FROM numbered p JOIN speaking s ON s.n - p.n IN (0, 1))
     INSERT INTO slots (conference_id, panel_id, room_id, starts_at)
     SELECT $1, p.id, r.id, timestamptz '2027-06-15 08:00+02' + (p.n / 35) * interval '30 minutes'
     FROM numbered p
     JOIN (SELECT id, row_number() OVER () - 1 AS n FROM rooms WHERE conference_id = $1) r ON r.n = p.n % 35`,
    [test.conference.id],
  );
  // Without figures about so many new rows the planner picks plans for an empty table.
  await test.dataSource.query('ANALYZE');
}

describe('reading the programme', () => {
  let test: TestApp;
  let api: Programme;
  let panelId: string;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  /** Statements about the programme that one request sends; sessions and jobs have their own. */
  async function statements(path: string): Promise<number> {
    const address = path.replace(':panel', panelId);
    const texts = await statementsOf(() => api.get(address));
    return texts.filter((text) => PROGRAMME.test(text) && !text.includes('sessions')).length;
  }

  const STATEMENTS = {
    'panels?pageSize=200': 2,
    'panels?q=speaker&day=2027-06-15&pageSize=200': 2,
    'tracks?pageSize=200': 2,
    'rooms?pageSize=200': 2,
    'speakers?pageSize=200': 2,
    'timetable?day=2027-06-15': 3,
    clashes: 1,
    moves: 1,
    'panels/:panel/free-places?day=2027-06-15': 5,
  };
  const PATHS = Object.keys(STATEMENTS);

  it.each([10, 943])('takes few statements, as many with %i panels', async (count) => {
    await test.dataSource.query('TRUNCATE panels, rooms, speakers, persons CASCADE');
    await addPanels(test, count);
    panelId = (await api.get('panels?pageSize=1')).items[0].id;
    const sent: Record<string, number> = {};
    for (const path of PATHS) sent[path] = await statements(path);
    expect(sent).toEqual(STATEMENTS);
  });

  it('stays quick with 943 panels and as many clashes', async () => {
    const took: Record<string, number> = {};
    for (const path of PATHS) {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        await api.get(path.replace(':panel', panelId));
        times.push(performance.now() - start);
      }
      took[path] = Math.round(times.sort((a, b) => a - b)[2]!);
    }
    expect((await api.get('clashes')).total).toBeGreaterThan(900);
    const page = await api.get('panels?pageSize=200');
    expect(page.total).toBe(943);
    expect(page.items.every(({ speakers }: PanelSummaryView) => speakers.length > 0)).toBe(true);
    expect(Math.max(...Object.values(took)), JSON.stringify(took)).toBeLessThan(1000);
  });
});
