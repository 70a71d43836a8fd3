import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { changesNothing, planImport } from './import-plan.js';
import {
  counting,
  newId,
  NOTHING,
  panel,
  schedule,
  written,
} from './sample-schedule.spec-support.js';

describe('the rows of an import', () => {
  it('are those of the whole file where nothing is there yet', () => {
    const file = schedule(panel('7', { track: null, subtitle: 'In short', persons: ['1'] }));
    const rows = <Row>(...create: Row[]) => ({ create, update: [], unchanged: 0 });
    const values = { trackId: null, languages: ['en'], durationMinutes: 45, links: [] };
    const content = {
      ...values,
      title: { en: 'A talk', fr: '' },
      summary: { en: 'In short', fr: '' },
      abstract: { en: '', fr: '' },
      format: 'briefing',
      attribution: 'on-record',
    };
    const [roomId, speakerId, id] = ['id-1', 'id-3', 'id-6'];
    const startsAt = '2027-06-15T07:30:00.000Z';
    const slot = { roomId, startsAt, endsAt: '2027-06-15T08:15:00.000Z' };
    const part = { speakerId, role: 'briefer' };
    const hall = { sourceId: 'Hall', slug: 'hall', name: { en: 'Hall', fr: '' }, position: 0 };
    const name = 'Sample Speaker 1';
    const speaker = { sourceId: '1', slug: 'sample-speaker-1', name };
    const biography = { en: '', fr: '' };
    const nobody = { panelId: null, speakerId: null, roomId: null, trackId: null };
    const entry = { ...nobody, guid: null, withdrawn: false };
    expect(planImport(file, NOTHING, counting())).toEqual({
      tracks: rows(),
      rooms: rows({ id: roomId, ...hall }),
      speakers: rows({ id: speakerId, personId: 'id-4', ...speaker, biography }),
      panels: rows({ id, sourceId: '7', slug: 'a-talk', ...content }),
      slots: { ...rows({ panelId: id, roomId, startsAt }), remove: [] },
      parts: {
        panels: [{ id, parts: [part] }],
        create: [{ id: 'id-7', panelId: id, position: 0, ...part }],
        move: [],
        remove: [],
      },
      history: [{ id, before: null, after: { ...content, slot, speakerIds: [speakerId] } }],
      changed: [],
      conflicts: [],
      missing: [],
      removed: [],
      locked: [],
      returned: [],
      withdrawn: [],
      entries: [
        { ...entry, id: 'id-2', roomId, sourceIds: ['Hall'], said: { name: 'Hall' } },
        { ...entry, id: 'id-5', speakerId, sourceIds: ['1'], said: { name, biography: '' } },
        {
          ...{ ...entry, id: 'id-8', panelId: id, sourceIds: ['7'] },
          said: {
            ...{
              ...values,
              textLanguage: 'en',
              title: 'A talk',
              summary: 'In short',
              abstract: '',
            },
            ...{ format: 'briefing', place: { roomId, startsAt }, speakerIds: [speakerId] },
          },
        },
      ],
    });
  });

  it('leave panels that the file lost, those removed here, and those locked in their place', () => {
    const file = ['moved', 'locked', 'removed', 'lost', 'lost and removed'].map((id) =>
      panel(id, { title: `Title ${id}`, persons: [] }),
    );
    const before = written(planImport(schedule(...file), NOTHING, newId));
    const of = (id: string) => before.panels.find(({ sourceId }) => sourceId === id)!;
    of('removed').removed = true;
    of('lost and removed').removed = true;
    of('locked').slot!.locked = true;
    before.panels.push({ ...of('moved'), id: 'by-hand', slug: 'by-hand', sourceId: null });
    const startsAt = '2027-06-15T08:30:00.000Z';
    const later = file.slice(0, 3).map((each) => ({ ...each, startsAt }));
    const named = (id: string) => ({ id: of(id).id, title: { en: `Title ${id}`, fr: '' } });
    const { missing, removed, locked, slots, panels } = planImport(
      schedule(...later),
      before,
      newId,
    );
    expect({ missing, removed, locked, slots, panels }).toEqual({
      missing: [named('lost')],
      removed: [named('removed')],
      locked: [named('locked')],
      slots: {
        create: [],
        update: [{ panelId: of('moved').id, roomId: before.rooms[0]!.id, startsAt }],
        unchanged: 1,
        remove: [],
      },
      panels: { create: [], update: [], unchanged: 2 },
    });
  });

  it('keep who was added by hand behind those of the file, and the roles of those who stay', () => {
    const before = written(planImport(schedule(panel('1')), NOTHING, newId));
    const [first, second] = before.panels[0]!.parts;
    before.speakers.push({ ...before.speakers[0]!, id: 'host', sourceId: null });
    const host = { id: 'part-of-host', speakerId: 'host', role: 'moderator' as const };
    before.panels[0]!.parts = [host, { ...first!, role: 'keynote' }, second!];
    const panelId = before.panels[0]!.id;
    const plan = (...persons: string[]) =>
      planImport(schedule(panel('1', { persons })), before, counting()).parts;
    expect(plan('1', '2')).toEqual({ panels: [], create: [], move: [], remove: [] });
    const [one, two] = [first!.speakerId, second!.speakerId];
    const said = (speakerId: string, role: string) => ({ speakerId, role });
    expect(plan('1')).toEqual({
      panels: [{ id: panelId, parts: [said('host', 'moderator'), said(one, 'keynote')] }],
      create: [],
      move: [],
      remove: [second!.id],
    });
    const three = 'id-1';
    expect(plan('2', '3', '1')).toEqual({
      panels: [
        {
          id: panelId,
          parts: [
            said(two, 'briefer'),
            said(three, 'briefer'),
            said(one, 'keynote'),
            said('host', 'moderator'),
          ],
        },
      ],
      create: [{ id: 'id-4', panelId, speakerId: three, role: 'briefer', position: 1 }],
      move: [
        { id: second!.id, position: 0 },
        { id: first!.id, position: 2 },
        { id: 'part-of-host', position: 3 },
      ],
      remove: [],
    });
  });

  it('have an address of their own beside those that are taken', () => {
    const before = written(planImport(schedule(panel('1')), NOTHING, newId));
    const file = schedule(panel('1'), panel('2'), panel('3', { title: '…' }));
    const { create } = planImport(file, before, newId).panels;
    expect(create.map(({ slug }) => slug)).toEqual(['a-talk-2', 'session']);
  });

  it('are in the language of the panel where the conference has it, else in its first', () => {
    const titleOf = (language: string | null, known: Record<string, string>) => {
      const before = written(planImport(schedule(panel('1')), NOTHING, newId));
      before.panels[0]!.title = { en: '', fr: '', ...known };
      before.entries = [];
      const spoken = language === null ? [] : [language];
      const file = schedule(panel('1', { languages: spoken, title: 'Orbit' }));
      const options = { languages: ['de', 'fr'] };
      const [row] = planImport(file, before, newId, options).panels.update;
      return [row!.title, row!.languages];
    };
    expect(titleOf('fr', { en: 'Orbit' })).toEqual([{ en: 'Orbit', fr: 'Orbit' }, ['fr']]);
    // Until content could be in any language, a text in another one was kept as English.
    expect(titleOf('de', { en: 'Orbit' })).toEqual([{ en: '', fr: '', de: 'Orbit' }, ['de']]);
    expect(titleOf('it', { en: 'A talk' })).toEqual([
      { en: 'A talk', fr: '', de: 'Orbit' },
      ['it'],
    ]);
    expect(titleOf(null, {})).toEqual([{ en: '', fr: '', de: 'Orbit' }, []]);
  });

  it('are none only where nothing is created, changed, moved or removed', () => {
    const nothing = planImport(schedule(), NOTHING, newId);
    expect(changesNothing(nothing)).toBe(true);
    const row = [{} as never];
    for (const kind of ['tracks', 'rooms', 'speakers', 'panels', 'slots'] as const) {
      for (const change of [{ create: row }, { update: row }, { create: row, update: row }]) {
        const plan = { ...nothing, [kind]: { ...nothing[kind], ...change } };
        expect(changesNothing(plan)).toBe(false);
      }
    }
    for (const kinds of [['create'], ['move'], ['remove'], ['create', 'move', 'remove']]) {
      const parts = { ...nothing.parts, ...Object.fromEntries(kinds.map((kind) => [kind, row])) };
      expect(changesNothing({ ...nothing, parts })).toBe(false);
    }
  });
});
