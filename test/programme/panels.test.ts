import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  slotInput,
  speakerInput,
  trackInput,
} from './sample-inputs.js';

describe('panels', () => {
  let test: TestApp;
  let api: Programme;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, tracks, rooms, speakers, persons CASCADE');
  });

  const addSpeakers = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const familyName = `Number ${index}`;
      ids.push((await api.post('speakers', speakerInput({ familyName }))).id);
    }
    return ids;
  };

  it('creates a panel with its parts in order', async () => {
    const [one, two] = await addSpeakers(2);
    const track = await api.post('tracks', trackInput());
    const input = panelInput({
      trackId: track.id,
      parts: [
        { speakerId: two!, role: 'moderator' },
        { speakerId: one!.toUpperCase(), role: 'panellist' },
      ],
      links: [{ label: 'Slides', url: 'https://example.org/slides' }],
      internalNotes: 'For us alone.',
    });
    const panel: PanelView = await api.post('panels', input);
    const name = (index: number) => {
      const text = `Colonel Sample Number ${index}`;
      return { slug: `colonel-sample-number-${index}`, name: { en: text, fr: text } };
    };
    expect(panel).toEqual({
      ...input,
      id: expect.any(String),
      slug: 'space-as-the-keystone',
      parts: [
        { id: expect.any(String), speakerId: two, role: 'moderator', speaker: name(1) },
        { id: expect.any(String), speakerId: one, role: 'panellist', speaker: name(0) },
      ],
      slot: null,
      version: 1,
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:00$/),
    });
    expect(await api.get(`panels/${panel.id}`)).toEqual(panel);
  });

  it('keeps technical needs for those who prepare the room: in sheet and history, and never published', async () => {
    const technicalNeeds = 'Two microphones on stands.';
    const panel = await api.post('panels', panelInput({ technicalNeeds }));
    await api.put(`panels/${panel.id}/slot`, slotInput());
    const { technicalNeeds: _, ...unaware } = panelInput({ version: 1 });
    expect((await api.put(`panels/${panel.id}`, unaware)).technicalNeeds).toBe(technicalNeeds);
    await api.put(`panels/${panel.id}`, panelInput({ technicalNeeds: 'None.', version: 2 }));
    const { items } = await api.get(`audit?entity=panel&entityId=${panel.id}`);
    expect(items[0]).toMatchObject({
      before: { technicalNeeds },
      after: { technicalNeeds: 'None.' },
    });
    const sheet = (await api.request('get', 'export/panels.csv')).text;
    expect(sheet).toContain('Technical needs');
    expect(sheet).toContain('None.');
    await api.post('releases', { notes: { en: '', fr: '' } });
    const { panels } = await api.get('agenda');
    expect(panels).toMatchObject([{ id: panel.id }]);
    expect(panels[0]).not.toHaveProperty('technicalNeeds');
  });

  it('says where to follow remotely: on page, agenda and calendar once published, and only of those that say it', async () => {
    const address = (url: string) =>
      panelInput({ streamUrl: url, title: { en: 'Streamed', fr: '' } });
    for (const url of ['live.example.org', 'javascript:alert(1)', 'https://a@b.example/']) {
      const refused = await api.post('panels', address(url), 400);
      expect(refused.errors).toMatchObject([{ path: 'streamUrl' }]);
    }
    const streamUrl = 'https://live.example.org/hall?room=1';
    const [silent, streamed] = [
      await api.post('panels', panelInput()),
      await api.post('panels', address(streamUrl)),
    ];
    for (const { id } of [silent, streamed]) await api.put(`panels/${id}/slot`, slotInput());
    await api.post('releases', { notes: { en: '', fr: '' } });
    const feed = async () =>
      (await test.http.get(`/calendar/${test.conference.slug}.ics`)).text.replaceAll('\r\n ', '');
    const page = async ({ slug }: PanelView) =>
      (await test.http.get(`/en/${test.conference.slug}/panels/${slug}`)).text;
    const { panels } = await api.get('agenda');
    const told = (id: string) => panels.find((panel: { id: string }) => panel.id === id);
    expect(told(streamed.id)).toMatchObject({ streamUrl });
    expect(told(silent.id)).not.toHaveProperty('streamUrl');
    expect((await feed()).split(`Follow remotely: ${streamUrl}`)).toHaveLength(2);
    expect(await page(streamed)).toContain(`href="${streamUrl}"`);
    expect(await page(silent)).not.toContain('Follow remotely');
    const before = await feed();
    await api.put(`panels/${streamed.id}`, { ...address(''), version: 1 });
    const { changes } = await api.get('review');
    expect(changes).toMatchObject([
      {
        edited: ['streamUrl'],
        fields: [{ name: 'streamUrl', before: { en: streamUrl }, after: { en: '' } }],
      },
    ]);
    await api.post('releases', { notes: { en: '', fr: '' } });
    const eventOf = (text: string, { id }: PanelView) =>
      text.split('BEGIN:VEVENT').find((event) => event.includes(id));
    expect(eventOf(await feed(), silent)).toBe(eventOf(before, silent));
    expect(await feed()).not.toContain('Follow remotely');
  });

  it('takes sign-ups only with a number of seats', async () => {
    const problem = await api.post('panels', panelInput({ signUp: true }), 400);
    expect(problem.errors).toMatchObject([{ path: 'signUp', code: 'needsSeats' }]);
    await api.post('panels', panelInput({ signUp: true, seats: 0 }));
  });

  it('keeps the part of a speaker who stays, whatever becomes of the order and the role', async () => {
    const [one, two, three] = await addSpeakers(3);
    const part = (speakerId: string | undefined) => ({
      speakerId: speakerId!,
      role: 'panellist' as const,
    });
    const before = await api.post('panels', panelInput({ parts: [part(one), part(two)] }));
    const parts = [part(three), { ...part(two), role: 'moderator' as const }];
    const after = await api.put(`panels/${before.id}`, panelInput({ parts, version: 1 }));
    expect(
      after.parts.map(({ speakerId, role }: PanelView['parts'][0]) => [speakerId, role]),
    ).toEqual([
      [three, 'panellist'],
      [two, 'moderator'],
    ]);
    expect(after.parts[1].id).toBe(before.parts[1].id);
    expect(after.version).toBe(2);
  });

  it('refuses a speaker twice, also in capitals', async () => {
    const [one] = await addSpeakers(1);
    for (const other of [one!, one!.toUpperCase()]) {
      const parts = [one!, other].map((speakerId) => ({ speakerId, role: 'panellist' as const }));
      const refused = await api.post('panels', panelInput({ parts }), 400);
      expect(refused.errors).toMatchObject([{ path: 'parts', code: 'arrayUnique' }]);
    }
  });

  it('lets exactly one of 50 parallel changes of one version win', async () => {
    const [one, two] = await addSpeakers(2);
    const panel = await api.post('panels', panelInput());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const speakerId = index % 2 === 0 ? one! : two!;
        const input = panelInput({
          title: { en: `Edit ${index}`, fr: '' },
          parts: [{ speakerId, role: 'panellist' }],
          version: 1,
        });
        return api.request('put', `panels/${panel.id}`, input);
      }),
    );
    const won = answers.filter(({ status }) => status === 200);
    const told = answers.filter(({ status }) => status === 409);
    expect([won.length, told.length]).toEqual([1, 49]);
    const now = await api.get(`panels/${panel.id}`);
    expect(now).toEqual(won[0]!.body);
    expect(now.version).toBe(2);
    for (const { body } of told) {
      expect(body).toMatchObject({ code: 'stale_version', current: now });
    }
    const { items } = await api.get(`audit?entity=panel&entityId=${panel.id}`);
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'panel.edit',
      'panel.create',
    ]);
  });

  it('gives parallel creations of one title an address each, and a removed panel keeps its own', async () => {
    const created: PanelView[] = await Promise.all(
      Array.from({ length: 20 }, () => api.post('panels', panelInput())),
    );
    expect(new Set(created.map(({ slug }) => slug)).size).toBe(20);
    const first = created.find(({ slug }) => slug === 'space-as-the-keystone')!;
    await api.remove(`panels/${first.id}?version=1`);
    expect((await api.post('panels', panelInput())).slug).toBe('space-as-the-keystone-21');
  });

  it('is gone from everywhere once removed', async () => {
    const [speakerId] = await addSpeakers(1);
    const parts = [{ speakerId: speakerId!, role: 'keynote' as const }];
    const panel = await api.post('panels', panelInput({ parts }));
    const path = `panels/${panel.id}`;
    const placed = await api.put(`${path}/slot`, slotInput());
    const stale = await api.remove(`${path}?version=7`, 409);
    expect(stale).toMatchObject({ code: 'stale_version', current: placed });
    await api.remove(`${path}?version=1`);
    await api.get(path, 404);
    await api.remove(`${path}?version=2`, 404);
    await api.put(path, panelInput({ version: 2 }), 404);
    await api.put(`${path}/slot`, slotInput(), 404);
    await api.remove(`${path}/slot?version=${placed.slot.version}`, 404);
    expect(await api.get('panels')).toMatchObject({ items: [], total: 0 });
    expect(await api.get('timetable?day=2027-06-15')).toMatchObject({ panels: [] });
    expect(await test.dataSource.query('SELECT 1 FROM slots')).toEqual([]);
  });

  it('lets a removal or a placement win, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const panel = await api.post('panels', panelInput());
      const path = `panels/${panel.id}`;
      await Promise.all([
        api.request('put', `${path}/slot`, slotInput()),
        api.request('delete', `${path}?version=1`),
        api.request('put', path, panelInput({ version: 1 })),
      ]);
    }
    const orphans = await test.dataSource.query(
      'SELECT 1 FROM slots JOIN panels ON id = panel_id WHERE removed_at IS NOT NULL',
    );
    expect(orphans).toEqual([]);
  });
});
