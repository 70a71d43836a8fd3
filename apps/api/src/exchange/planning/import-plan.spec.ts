import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { changesNothing, planImport } from './import-plan.js';
import { newId, NOTHING, panel, schedule, written } from './sample-schedule.spec-support.js';

describe('the plan of an import', () => {
  it('has nothing to do once it is written', () => {
    const file = schedule(
      panel('1'),
      panel('2', { languages: ['fr'], track: null, persons: ['2'] }),
    );
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
      schedule(panel('1', { languages: ['fr'], title: 'Un exposé' })),
      before,
      newId,
    );
    expect(plan.panels.update[0]?.title).toEqual({ en: 'A talk', fr: 'Un exposé' });
    const german = planImport(schedule(panel('1', { languages: ['de'] })), NOTHING, newId);
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
