import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelSummaryView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from './sample-inputs.js';

describe('lists of panels', () => {
  let test: TestApp;
  let api: Programme;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  const titles = async (query: string): Promise<string[]> =>
    (await api.get(`panels?${query}`)).items.map(({ title }: PanelSummaryView) => title.en);

  let ids: Record<'track' | 'room' | 'speaker', string>;
  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, tracks, rooms, speakers, persons CASCADE');
    const [speaker, other] = [
      (await api.post('speakers', speakerInput({ familyName: 'Number 0' }))).id,
      (await api.post('speakers', speakerInput({ familyName: 'Number 1' }))).id,
    ];
    const track = await api.post('tracks', trackInput());
    const room = await api.post('rooms', roomInput());
    ids = { track: track.id, room: room.id, speaker };
    const add = async (title: string, changes: object, slot?: object) => {
      const input = panelInput({ title: { en: title, fr: `${title} (fr)` }, ...changes });
      const panel = await api.post('panels', input);
      if (slot) await api.put(`panels/${panel.id}/slot`, slotInput(slot));
    };
    const part = (id: string | undefined) => [{ speakerId: id!, role: 'panellist' as const }];
    await add('Unplaced', { trackId: track.id });
    await add('Midnight', { format: 'social' }, { startsAt: '2027-06-16T00:00:00+02:00' });
    await add('Late', { parts: part(speaker) }, { startsAt: '2027-06-15T23:59:00+02:00' });
    await add('Morning', { parts: part(other) }, { roomId: room.id });
    await add('Break', { format: 'break' }, {});
  });

  it('are sorted by placement, then title, and paged', async () => {
    expect(await titles('')).toEqual(['Break', 'Morning', 'Late', 'Midnight', 'Unplaced']);
    expect(await titles('page=2&pageSize=2')).toEqual(['Late', 'Midnight']);
    expect(await api.get('panels?page=7')).toMatchObject({ items: [], total: 5 });
  });

  it('are narrowed by every filter, alone and together', async () => {
    expect(await titles(`trackId=${ids.track}`)).toEqual(['Unplaced']);
    expect(await titles(`roomId=${ids.room.toUpperCase()}`)).toEqual(['Morning']);
    expect(await titles(`speakerId=${ids.speaker}`)).toEqual(['Late']);
    expect(await titles('format=break')).toEqual(['Break']);
    expect(await titles('placed=no')).toEqual(['Unplaced']);
    expect(await titles('placed=yes')).toHaveLength(4);
    expect(await titles('day=2027-06-15')).toEqual(['Break', 'Morning', 'Late']);
    expect(await titles('day=2027-06-16')).toEqual(['Midnight']);
    expect(await titles('day=2027-06-15&placed=no')).toEqual([]);
    expect(await titles(`day=2027-06-15&roomId=${ids.room}&q=morn`)).toEqual(['Morning']);
  });

  it('are searched by title and speaker in both languages', async () => {
    expect(await titles('q=MORN')).toEqual(['Morning']);
    expect(await titles(`q=${encodeURIComponent('late (FR)')}`)).toEqual(['Late']);
    expect(await titles(`q=${encodeURIComponent('number 0')}`)).toEqual(['Late']);
    expect(await titles(`q=${encodeURIComponent('morning number 1')}`)).toEqual(['Morning']);
    expect(await titles(`q=${encodeURIComponent('direction de l’espace late')}`)).toEqual(['Late']);
    for (const q of ['%', '_', '\\', "' OR 1=1 --", '(((', '[a-z]*']) {
      expect(await titles(`q=${encodeURIComponent(q)}`)).toEqual([]);
    }
  });

  it('name those who moderate first, then the others by precedence', async () => {
    const office = { en: '', fr: '' };
    const add = async (familyName: string, rankOrTitle = ''): Promise<string> =>
      (await api.post('speakers', speakerInput({ familyName, rankOrTitle, office }))).id;
    const people = [await add('Guest', 'Dr'), await add('Major', 'Major'), await add('Chair')];
    people.push(await add('General', 'General'));
    const parts = people.map((speakerId, index) => ({
      speakerId,
      role: index === 2 ? ('moderator' as const) : ('panellist' as const),
    }));
    await api.post('panels', panelInput({ title: { en: 'Ordered', fr: '' }, parts }));
    const [panel]: PanelSummaryView[] = (await api.get('panels?q=Ordered')).items;
    const named = panel!.speakers.map(({ en }) => en!.split(' ').at(-1));
    expect(named).toEqual(['Chair', 'General', 'Major', 'Guest']);
    expect(panel!.speakerIds).toEqual([people[2], people[3], people[1], people[0]]);
  });

  it('name the speakers and say where a translation is missing', async () => {
    await api.post('panels', panelInput({ title: { en: 'Half', fr: ' ' } }));
    await api.post(
      'panels',
      panelInput({ title: { en: 'Part', fr: 'Part' }, abstract: { en: '', fr: 'x' } }),
    );
    const { items } = await api.get('panels');
    const summary = (title: string) =>
      items.find((item: PanelSummaryView) => item.title.en === title);
    expect(summary('Late').speakers).toEqual([
      { en: 'Colonel Sample Number 0', fr: 'Colonel Sample Number 0' },
    ]);
    expect(summary('Late').slot).toEqual({
      roomId: null,
      locked: false,
      startsAt: '2027-06-15T23:59:00+02:00',
      endsAt: '2027-06-16T00:59:00+02:00',
      version: expect.any(Number),
    });
    expect(['Late', 'Half', 'Part'].map((title) => summary(title).translationMissing)).toEqual([
      false,
      true,
      true,
    ]);
    await test.dataSource.query(`UPDATE conferences SET languages = '{en}'`);
    const again = (await api.get('panels')).items;
    expect(again.filter((item: PanelSummaryView) => item.translationMissing)).toHaveLength(1);
    await test.dataSource.query(`UPDATE conferences SET languages = '{en,fr}'`);
  });
});
