import type {
  ExistingPanel,
  ExistingProgramme,
} from '../../programme/imported/existing-programme.queries.js';
import type { ImportedPanel, ImportedSchedule } from '../schedule-xml/imported-schedule.js';
import type { ImportPlan } from './plan.js';

/** Small sources for the specs of planning, and the programme that one of them becomes. */

export const NOTHING: ExistingProgramme = {
  tracks: [],
  rooms: [],
  speakers: [],
  panels: [],
  entries: [],
};

export function panel(sourceId: string, values: Partial<ImportedPanel> = {}): ImportedPanel {
  return {
    sourceIds: [sourceId],
    guid: null,
    title: 'A talk',
    subtitle: '',
    abstract: '',
    languages: ['en'],
    track: 'Signals',
    format: 'briefing',
    attribution: null,
    room: 'Hall',
    startsAt: '2027-06-15T07:30:00.000Z',
    durationMinutes: 45,
    persons: ['1', '2'],
    links: [],
    line: 1,
    ...values,
  };
}

export function schedule(...panels: ImportedPanel[]): ImportedSchedule {
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
    rooms: used(panels.map((one) => one.room)).map((name) => ({ key: name, guid: null, name })),
    tracks: used(panels.map((one) => one.track)),
    persons: used(panels.flatMap((one) => one.persons)).map((id) => ({
      key: id,
      sourceId: id,
      guid: null,
      name: `Sample Speaker ${id}`,
      biography: '',
      line: 1,
    })),
    panels,
    holdsSessions: true,
    problems: [],
    notes: [],
    leftAside: [],
  };
}

export function counting() {
  let ids = 0;
  return () => `id-${(ids += 1)}`;
}
export const newId = counting();

/** The programme after a plan for an empty one was written. */
export function written(plan: ImportPlan): ExistingProgramme {
  return {
    tracks: plan.tracks.create,
    rooms: plan.rooms.create,
    speakers: plan.speakers.create.map((row) => ({
      ...row,
      givenName: '',
      familyName: row.name ?? '',
    })),
    entries: plan.entries,
    panels: plan.panels.create.map((row): ExistingPanel => {
      const slot = plan.slots.create.find((one) => one.panelId === row.id)!;
      const parts = plan.parts.create.filter((part) => part.panelId === row.id);
      const { roomId, startsAt } = slot;
      return { ...row, removed: false, slot: { roomId, startsAt, locked: false }, parts };
    }),
  };
}
