import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import type {
  ExistingPanel,
  ExistingProgramme,
} from '../programme/imported/existing-programme.queries.js';
import { changesNothing, type ImportPlan, planImport } from './import-plan.js';
import { languageCode, formatOf } from './schedule-xml/formats.js';
import type { ImportedPanel, ImportedSchedule } from './schedule-xml/imported-schedule.js';

const NOTHING: ExistingProgramme = { tracks: [], rooms: [], speakers: [], panels: [] };

function panel(sourceId: string, values: Partial<ImportedPanel> = {}): ImportedPanel {
  return {
    sourceId,
    guid: null,
    title: 'A talk',
    subtitle: '',
    abstract: '',
    language: 'en',
    track: 'Signals',
    format: 'briefing',
    room: 'Hall',
    startsAt: '2027-06-15T07:30:00.000Z',
    durationMinutes: 45,
    persons: ['1', '2'],
    links: [],
    line: 1,
    ...values,
  };
}

function schedule(...panels: ImportedPanel[]): ImportedSchedule {
  const used = (names: (string | null)[]) => [...new Set(names.filter((name) => name !== null))];
  return {
    conference: {
      title: 'Sample',
      acronym: '',
      start: null,
      end: null,
      venue: '',
      city: '',
      timeZone: 'Europe/Paris',
      offsetMinutes: null,
    },
    rooms: used(panels.map((one) => one.room)),
    tracks: used(panels.map((one) => one.track)),
    persons: used(panels.flatMap((one) => one.persons)).map((id) => ({
      sourceId: id,
      name: `Sample Speaker ${id}`,
    })),
    panels,
    problems: [],
    notes: [],
  };
}

let ids = 0;
const newId = () => `id-${(ids += 1)}`;

/** The programme after a plan for an empty one was written. */
function written(plan: ImportPlan): ExistingProgramme {
  return {
    tracks: plan.tracks.create,
    rooms: plan.rooms.create,
    speakers: plan.speakers.create.map((row) => ({ ...row, givenName: '', familyName: row.name })),
    panels: plan.panels.create.map((row): ExistingPanel => {
      const slot = plan.slots.create.find((one) => one.panelId === row.id)!;
      const parts = plan.parts.create.filter((part) => part.panelId === row.id);
      const { roomId, startsAt } = slot;
      return { ...row, removed: false, slot: { roomId, startsAt, locked: false }, parts };
    }),
  };
}

describe('the plan of an import', () => {
  it('has nothing to do once it is written', () => {
    const file = schedule(panel('1'), panel('2', { language: 'fr', track: null, persons: ['2'] }));
    const first = planImport(file, NOTHING, newId);
    expect(changesNothing(first)).toBe(false);
    const second = planImport(file, written(first), newId);
    expect(changesNothing(second)).toBe(true);
    expect(second.history).toEqual([]);
  });

  it('gives equal titles and names different addresses, and tracks different marks', () => {
    const tracks = Array.from({ length: 36 }, (_, index) =>
      panel(`${index}`, { track: `Track ${index}`, persons: [] }),
    );
    const plan = planImport(schedule(...tracks), NOTHING, newId);
    expect(new Set(plan.panels.create.map((row) => row.slug)).size).toBe(36);
    const marks = plan.tracks.create.map(({ colour, shape }) => `${colour}/${shape}`);
    expect(new Set(marks).size).toBe(36);
  });

  it('writes into the field of the language and leaves the other one', () => {
    const before = written(planImport(schedule(panel('1')), NOTHING, newId));
    const plan = planImport(
      schedule(panel('1', { language: 'fr', title: 'Un exposé' })),
      before,
      newId,
    );
    expect(plan.panels.update[0]?.title).toEqual({ en: 'A talk', fr: 'Un exposé' });
    const german = planImport(schedule(panel('1', { language: 'de' })), NOTHING, newId);
    expect(german.panels.create[0]).toMatchObject({
      title: { en: 'A talk', fr: '' },
      languages: ['de'],
    });
  });

  it('keeps the parts that stay, whatever their order becomes', () => {
    const before = written(planImport(schedule(panel('1')), NOTHING, newId));
    const [first, second] = before.panels[0]!.parts;
    const swapped = planImport(schedule(panel('1', { persons: ['2', '1'] })), before, newId);
    expect(swapped.parts).toEqual({
      panels: [
        {
          id: before.panels[0]!.id,
          parts: [second, first].map((part) => ({ speakerId: part!.speakerId, role: 'briefer' })),
        },
      ],
      create: [],
      move: [
        { id: second!.id, position: 0 },
        { id: first!.id, position: 1 },
      ],
      remove: [],
    });
    const replaced = planImport(schedule(panel('1', { persons: ['3', '1'] })), before, newId);
    expect(replaced.parts.remove).toEqual([second!.id]);
    expect(replaced.parts.create).toMatchObject([{ position: 0 }]);
    expect(replaced.parts.move).toEqual([{ id: first!.id, position: 1 }]);
  });

  it('keeps a name that an organiser split into its parts', () => {
    const before = written(planImport(schedule(panel('1')), NOTHING, newId));
    const [speaker] = before.speakers;
    Object.assign(speaker!, { givenName: 'Sample', familyName: 'Speaker 1' });
    expect(changesNothing(planImport(schedule(panel('1')), before, newId))).toBe(true);
  });

  it('keeps a panel in its history as it was and as it will be', () => {
    const before = written(planImport(schedule(panel('1')), NOTHING, newId));
    const later = panel('1', { startsAt: '2027-06-15T08:30:00.000Z' });
    const { history, panels, slots } = planImport(schedule(later), before, newId);
    expect([panels.update.length, slots.update.length]).toEqual([0, 1]);
    expect(history).toMatchObject([
      {
        before: {
          slot: { startsAt: '2027-06-15T07:30:00.000Z', endsAt: '2027-06-15T08:15:00.000Z' },
        },
        after: {
          slot: { startsAt: '2027-06-15T08:30:00.000Z', endsAt: '2027-06-15T09:15:00.000Z' },
        },
      },
    ]);
  });
});

describe('the words of a source', () => {
  it.each([
    ['Keynote', 'keynote'],
    ['podium', 'panel'],
    ['Panel discussion', 'panel'],
    ['workshop', 'workshop'],
    ['Tutorial', 'workshop'],
    ['lecture', 'briefing'],
    ['devroom', 'briefing'],
    ['', 'briefing'],
    ['coffee break', 'break'],
    ['Concert', 'social'],
  ])('type %j means %s', (type, format) => {
    expect(formatOf(type)).toBe(format);
  });

  it.each([
    ['en', 'en'],
    ['EN-GB', 'en'],
    ['de_DE', 'de'],
    ['gsw', 'gsw'],
    ['', null],
    ['English', null],
  ])('language %j means %s', (text, code) => {
    expect(languageCode(text)).toBe(code);
  });
});
