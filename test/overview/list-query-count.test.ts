import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAttendee, keepPanels } from '../registrations/attendees.js';
import { addProgramme, movePanel, type Programme } from '../releases/programme.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const FEW = 2;
const MANY = 20;

/** Every list of the API that has pages. */
const PAGED = [
  'audit',
  'mails',
  'panels',
  'registrations',
  'releases',
  'review/notices',
  'rooms',
  'speakers',
  'tracks',
];

interface Filled {
  base: string;
  panelId: string;
  organiser: Awaited<ReturnType<TestApp['signIn']>>;
}

describe('every list', () => {
  let test: TestApp;
  const filled: Filled[] = [];

  beforeAll(async () => {
    test = await createTestApp();
    await fill(test.conference, FEW);
    await fill(await test.addConference('large'), MANY);
    await test.dataSource.query('ANALYZE');
  }, 60_000);
  afterAll(() => test.close());

  /** A conference with so many of everything that a list shows, each as its users leave it. */
  async function fill(conference: TestConference, count: number): Promise<void> {
    const { dataSource } = test;
    const programme = await addProgramme(dataSource, conference.id, {
      rooms: count,
      panels: count,
    });
    const first = programme.panels[0]!;
    const organiser = await test.signIn('organiser', conference.id);
    const base = `/api/v1/conferences/${conference.slug}`;
    filled.push({ base, panelId: first, organiser });
    await dataSource.query(
      `INSERT INTO tracks (conference_id, slug, name, colour, shape, position)
       SELECT $1, 'more-' || n, jsonb_build_object('en', 'More ' || n, 'fr', 'Autre ' || n), 1 + n % 6, 1 + n / 6, n
       FROM generate_series(1, $2::int - 2) n`,
      [conference.id, count],
    );
    await dataSource.query(
      `INSERT INTO files (conference_id, panel_id, kind, visibility, name, type, size, sha256, uploaded_by)
       SELECT $1, $2, 'slides', 'public', 'slides-' || n || '.pdf', 'application/pdf', 10, sha256(n::text::bytea), 'Ada'
       FROM generate_series(1, $3::int) n`,
      [conference.id, first, count],
    );
    await publish(filled.at(-1)!, programme, count);
    for (let one = 0; one < count; one += 1) {
      await keepPanels(test, await addAttendee(test, conference), first);
    }
    await movePanel(dataSource, first, {
      roomId: programme.rooms[0]!,
      startsAt: '2027-06-17T07:00:00Z',
    });
  }

  async function publish(
    { organiser, base }: Filled,
    { panels, rooms }: Programme,
    count: number,
  ): Promise<void> {
    for (let basedOn = 0; basedOn < count; basedOn += 1) {
      const startsAt = `2027-06-17T0${4 + (basedOn % 2)}:00:00Z`;
      await movePanel(test.dataSource, panels[0]!, { roomId: rooms[0]!, startsAt });
      const notes = { en: `Release ${basedOn + 1}`, fr: '' };
      await organiser.post(`${base}/releases`).send({ notes, basedOn, silent: true }).expect(201);
    }
  }

  it('is known to this test', async () => {
    const { body } = await test.http.get('/api/v1/openapi.json').expect(200);
    const found = Object.keys(body.paths)
      .filter((path) => {
        const named = (body.paths[path].get?.parameters ?? []).map(
          ({ name }: { name: string }) => name,
        );
        return named.includes('pageSize');
      })
      .map((path) => path.replace(/^.*\/conferences\/\{\w+\}\//, '').replace(/\{\w+\}/, ':panel'));
    expect(found.sort()).toEqual(PAGED);
  });

  /** What one page shows, and how many statements it sends. */
  async function read({ base, panelId, organiser }: Filled, list: string) {
    let shown = 0;
    const statements = await statementsOf(async () => {
      const path = `${base}/${list.replace(':panel', panelId)}?pageSize=100`;
      shown = (await organiser.get(path).expect(200)).body.items.length;
    });
    expect(statements).not.toEqual([]);
    return { shown, statements: statements.length };
  }

  it.each([...PAGED, 'panels/:panel/files'])(
    'takes no more statements when it holds more: %s',
    async (list) => {
      const [few, many] = [await read(filled[0]!, list), await read(filled[1]!, list)];
      expect(few.shown).toBeGreaterThan(0);
      expect(many.shown).toBeGreaterThanOrEqual(few.shown + MANY - FEW);
      expect(many.statements).toBeLessThanOrEqual(few.statements);
      expect(many.statements).toBeLessThan(12);
    },
  );
});
