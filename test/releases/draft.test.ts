import { setTimeout as pause } from 'node:timers/promises';
import { pick } from '#shared/field-kinds';
import { blankPanel, PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDraft } from '../../apps/api/src/programme/timetable/draft.queries.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { quickestOf } from '../support/timing.js';
import { addProgramme, hour, type Programme, removePanel } from './programme.js';

describe('the draft of a conference', () => {
  let test: TestApp;
  let programme: Programme;
  beforeAll(async () => {
    test = await createTestApp();
    programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 5 });
    const [first, second, third] = programme.panels;
    await removePanel(test.dataSource, third!);
    await test.dataSource.query('DELETE FROM slots WHERE panel_id = $1', [second]);
    const [account] = await test.dataSource.query<{ id: string }[]>(
      `INSERT INTO accounts (email, name, password_hash)
       VALUES ('a@example.org', 'Sample organiser', '') RETURNING id`,
    );
    await test.dataSource.query(
      `INSERT INTO overlap_acceptances (conference_id, part_id, other_panel_id, reason, account_id, created_at)
       SELECT $1, id, $3, 'They agreed', $4, '2027-01-01T10:00:00.9Z' FROM parts WHERE panel_id = $2`,
      [test.conference.id, first, second, account!.id],
    );
    const other = await test.addConference('other-conference');
    await addProgramme(test.dataSource, other.id, { rooms: 1, panels: 1 });
  });
  afterAll(() => test.close());

  it('is all of it, and of no other conference, without notes and addresses', async () => {
    const draft = await loadDraft(test.dataSource.manager, test.conference.id);
    expect(draft.conference).toEqual({
      id: test.conference.id,
      slug: 'test-conference',
      name: { en: 'Test Conference', fr: 'Conférence d’essai' },
      tagline: { en: 'A tagline', fr: 'Une devise' },
      information: { en: '', fr: '' },
      venue: { en: 'Congress Centre', fr: 'Centre de congrès' },
      city: { en: 'Toulouse', fr: 'Toulouse' },
      timeZone: 'Europe/Paris',
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      languages: ['en', 'fr'],
      contactEmail: '',
      demo: false,
    });
    expect(draft.releaseNumber).toBe(0);
    expect(draft.rooms.map(({ id }) => id)).toEqual(programme.rooms);
    expect(draft.tracks).toHaveLength(2);
    expect(draft.speakers).toHaveLength(5);
    const [first, second, , fourth, fifth] = programme.panels;
    expect(draft.panels.map(({ id, slot }) => [id, slot?.startsAt])).toEqual([
      [first, hour(0)],
      [fourth, hour(1)],
      [fifth, hour(2)],
      [second, undefined],
    ]);
    const { abstract, ...content } = draft.panels[0]!;
    expect(abstract.en).toContain('About it.');
    expect(content).toEqual({
      ...pick(
        blankPanel(),
        PUBLIC_PANEL_FIELDS.filter((field) => field !== 'abstract'),
      ),
      id: first,
      slug: 'panel-1',
      title: { en: 'Panel 1', fr: 'Séance 1' },
      summary: { en: '', fr: '' },
      trackId: programme.tracks[0],
      files: [],
      durationMinutes: 60,
      signUps: 0,
      parts: [{ id: expect.any(String), speakerId: programme.speakers[0], role: 'panellist' }],
      slot: { roomId: programme.rooms[0], startsAt: hour(0), endsAt: hour(1) },
    });
    expect(draft.speakers[0]).toEqual({
      id: programme.speakers[0],
      personId: expect.any(String),
      slug: 'speaker-1',
      rankOrTitle: 'Dr',
      givenName: '',
      familyName: 'Speaker 1',
      office: { en: '', fr: '' },
      organisation: { en: '', fr: '' },
      nation: 'FR',
      photo: null,
      precedence: null,
      state: 'noted',
      biography: { en: '', fr: '' },
    });
    expect(draft.acceptances).toEqual([
      {
        partId: content.parts[0]!.id,
        otherPanelId: second,
        reason: 'They agreed',
        by: 'Sample organiser',
        at: '2027-01-01T10:00:00Z',
      },
    ]);
    expect(JSON.stringify(draft)).not.toMatch(/leak/i);
  });

  it('is empty for an empty conference and refused for none', async () => {
    const empty = await test.addConference('empty-conference');
    const draft = await loadDraft(test.dataSource.manager, empty.id);
    const { rooms, tracks, speakers, panels, acceptances } = draft;
    expect([rooms, tracks, speakers, panels, acceptances]).toEqual([[], [], [], [], []]);
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(loadDraft(test.dataSource.manager, nobody)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is one moment, also while two panels change places again and again', async () => {
    const conference = await test.addConference('swapping-conference');
    const { panels, rooms } = await addProgramme(test.dataSource, conference.id, {
      rooms: 2,
      panels: 2,
    });
    let swaps = 0;
    let isDone = false;
    const swapping = (async () => {
      while (!isDone) {
        const [one, other] = swaps % 2 === 0 ? rooms : rooms.toReversed();
        await test.dataSource.transaction(async (manager) => {
          const place = 'UPDATE slots SET room_id = $2 WHERE panel_id = $1';
          await manager.query(place, [panels[0], other]);
          await manager.query(place, [panels[1], one]);
        });
        swaps += 1;
      }
    })();
    for (let reads = 0; reads < 100; reads += 1) {
      const draft = await loadDraft(test.dataSource.manager, conference.id);
      expect(new Set(draft.panels.map(({ slot }) => slot!.roomId)).size).toBe(2);
      await pause(0);
    }
    isDone = true;
    await swapping;
    expect(swaps).toBeGreaterThan(10);
  });

  it('of 943 panels is read in one statement within 150 ms', async () => {
    const large = await test.addConference('large-conference');
    await addProgramme(test.dataSource, large.id, { rooms: 30, panels: 943 });
    await test.dataSource.query('ANALYZE');
    const best = await quickestOf(
      async () => {
        const draft = await loadDraft(test.dataSource.manager, large.id);
        expect(draft.panels).toHaveLength(943);
      },
      { enough: 150, runs: 25 },
    );
    expect(best).toBeLessThan(150);
  });
});
