import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admits, type Audience } from '#shared/programme/audience';
import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, type Programme, programmeOf } from './sample-inputs.js';

const OFFICERS: Audience = { categories: ['military'], nations: [] };
const FRENCH_INDUSTRY: Audience = { categories: ['industry'], nations: ['FR'] };

describe('the audience of a session', () => {
  let test: TestApp;
  let api: Programme;
  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, audit_entries CASCADE');
  });

  const create = (changes: Partial<ReturnType<typeof panelInput>> = {}): Promise<PanelView> =>
    api.post('panels', panelInput(changes));
  const save = (panel: PanelView, changes: object): Promise<PanelView> =>
    api.put(`panels/${panel.id}`, { ...panelInput(), version: panel.version, ...changes });

  it('is everybody unless somebody says otherwise, and is kept in one order', async () => {
    expect((await create()).audience).toBeNull();
    const audience = { categories: ['military', 'industry'], nations: ['FR', 'DE'] };
    const panel = await create({ audience });
    expect(panel.audience).toEqual({
      categories: ['industry', 'military'],
      nations: ['DE', 'FR'],
    });
    expect(await api.get(`panels/${panel.id}`)).toEqual(panel);
  });

  it('stays as it is where a change does not name it, and opens only where it says so', async () => {
    const panel = await create({ audience: OFFICERS });
    const { audience: _, ...silent } = panelInput();
    const kept = await api.put(`panels/${panel.id}`, { ...silent, version: panel.version });
    expect(kept.audience).toEqual(OFFICERS);
    const opened = await save(kept, { audience: { categories: [], nations: [] } });
    expect(opened.audience).toBeNull();
  });

  it.each([
    ['a nation that there is not', { categories: [], nations: ['XX'] }, 'audience.nations'],
    ['no list', { categories: 'military', nations: [] }, 'audience.categories'],
    ['one list alone', { nations: ['FR'] }, 'audience.categories'],
    ['a category twice', { categories: ['a', 'a'], nations: [] }, 'audience.categories'],
    ['a text', 'everybody', 'audience'],
    ['a list of it', [OFFICERS], 'audience'],
  ])('is refused with %s', async (_what, audience, path) => {
    const body = { ...panelInput(), audience };
    const { errors } = await api.post('panels', body, 400);
    expect(errors.map((error: { path: string }) => error.path).join()).toContain(path);
  });

  it('names categories of its own conference alone, whoever writes it', async () => {
    const unknown = { categories: ['media'], nations: [] };
    expect((await api.post('panels', panelInput({ audience: unknown }), 409)).code).toBe(
      'no_such_reference',
    );
    const panel = await create();
    await expect(
      test.dataSource.query('UPDATE panels SET audience = $2 WHERE id = $1', [panel.id, unknown]),
    ).rejects.toMatchObject({ constraint: 'audience_known' });
    for (const nothing of [{ categories: [], nations: [] }, {}, []]) {
      await expect(
        test.dataSource.query('UPDATE panels SET audience = $2 WHERE id = $1', [
          panel.id,
          JSON.stringify(nothing),
        ]),
      ).rejects.toMatchObject({ constraint: 'panel_audience' });
    }
  });

  it('narrows the list of sessions, and stands in its lines', async () => {
    const open = await create({ title: { en: 'Open', fr: '' } });
    const restricted = await create({ title: { en: 'Restricted', fr: '' }, audience: OFFICERS });
    const list = async (query: string): Promise<[string, Audience | null][]> =>
      (await api.get(`panels${query}`)).items.map(({ id, audience }: PanelSummaryView) => [
        id,
        audience,
      ]);
    expect(await list('')).toEqual([
      [open.id, null],
      [restricted.id, OFFICERS],
    ]);
    expect(await list('?audience=some')).toEqual([[restricted.id, OFFICERS]]);
    expect(await list('?audience=everybody')).toEqual([[open.id, null]]);
    await api.get('panels?audience=nobody', 400);
  });

  it('changes for many at once, after a look at what would change', async () => {
    const panels = [await create(), await create({ audience: OFFICERS })];
    const asked = panels.map(({ id, version }) => ({ id, version, slotVersion: 0 }));
    const body = { panels: asked, change: { audience: FRENCH_INDUSTRY } };
    const told = await api.post('panels/bulk', { ...body, dryRun: true }, 200);
    expect(told).toMatchObject({ changed: 2, refused: 0 });
    expect(told.panels[1].changes).toEqual([
      { field: 'audience', before: OFFICERS, after: FRENCH_INDUSTRY },
    ]);
    expect((await api.get(`panels/${panels[0]!.id}`)).audience).toBeNull();
    await api.post('panels/bulk', { ...body, dryRun: false }, 200);
    for (const { id } of panels) {
      expect((await api.get(`panels/${id}`)).audience).toEqual(FRENCH_INDUSTRY);
    }
  });

  it('is opened for many at once by null, and refused for all where a category is unknown', async () => {
    const panel = await create({ audience: OFFICERS });
    const panels = [{ id: panel.id, version: panel.version, slotVersion: 0 }];
    const send = (audience: Audience | null, dryRun: boolean, status: number) =>
      api.post('panels/bulk', { panels, change: { audience }, dryRun }, status);
    const unknown = { categories: ['media'], nations: [] };
    for (const dryRun of [true, false]) {
      expect((await send(unknown, dryRun, 409)).code).toBe('no_such_reference');
    }
    const nobodyInParticular = { categories: [], nations: [] };
    expect((await send(nobodyInParticular, true, 200)).panels[0].changes).toEqual([
      { field: 'audience', before: OFFICERS, after: null },
    ]);
    await send(null, false, 200);
    expect((await api.get(`panels/${panel.id}`)).audience).toBeNull();
  });

  it('comes back with an earlier version of the session', async () => {
    const first = await create({ audience: OFFICERS });
    const opened = await save(first, { audience: null });
    const { items } = await api.get(`audit?entity=panel&entityId=${first.id}`);
    const entry = items.find(({ action }: { action: string }) => action === 'panel.create');
    const wanted = { entry: String(entry.id), version: opened.version };
    await api.post(`history/panels/${first.id}/restore`, wanted, 200);
    expect((await api.get(`panels/${first.id}`)).audience).toEqual(OFFICERS);
  });

  it('admits the same people in the database as anywhere else', async () => {
    const some = (values: string[]) => fc.subarray(values);
    const audience = fc.option(
      fc
        .record({ categories: some(['military', 'industry']), nations: some(['FR', 'DE']) })
        .filter(({ categories, nations }) => categories.length + nations.length > 0),
    );
    const category = fc.constantFrom('military', 'industry', 'media');
    const nation = fc.constantFrom('FR', 'DE', 'IT');
    await fc.assert(
      fc.asyncProperty(audience, category, nation, async (whom, of, from) => {
        const json = whom && JSON.stringify(whom);
        const [row] = await test.dataSource.query(
          'SELECT admits($1::jsonb, $2, $3) AS admitted, admits($1::jsonb, NULL, NULL) AS stranger',
          [json, of, from],
        );
        expect(row).toEqual({
          admitted: admits(whom, { category: of, nation: from }),
          stranger: admits(whom, null),
        });
      }),
    );
  });
});
