import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { DraftPanel } from '../../programme/timetable/draft.js';
import { changesBetween } from '../changes.js';
import { buildDocument } from '../release-document.js';
import { draft, draftPanel, placed } from '../sample-draft.spec-support.js';
import type { Audience, AudienceMember } from '#shared/programme/audience';
import { type LoggedChange, namedPanels, netChanges, type NetChange } from './net-changes.js';

/** The one panel as each release has it; null: not in it. */
type State = { hour: number; room: 'room-1' | 'room-2'; title: string; summary: string } | null;

const state: fc.Arbitrary<State> = fc.option(
  fc.record({
    hour: fc.integer({ min: 8, max: 9 }),
    room: fc.constantFrom('room-1' as const, 'room-2' as const),
    title: fc.constantFrom('Talk', 'Debate'),
    summary: fc.constantFrom('', 'Words'),
  }),
);

function panelOf(is: State): DraftPanel[] {
  if (!is) return [];
  const both = (text: string): Localised => ({ en: text, fr: text });
  const changes = {
    title: both(is.title),
    summary: both(is.summary),
    slot: placed(is.room, is.hour),
  };
  return [draftPanel('panel', changes)];
}

/** The releases of a row of states, and the net change that somebody is told who heard of the n-th. */
function told(row: readonly State[], since: number, now = '2027-01-01T00:00:00Z'): NetChange[] {
  const documents: ReleaseDocument[] = [];
  const log: LoggedChange[] = [];
  for (const [index, is] of row.entries()) {
    const previous = documents.at(-1) ?? null;
    const notes = { en: '', fr: '' };
    const release = { previous, revisions: new Map(), number: index + 1, now, notes };
    const document = buildDocument(draft(panelOf(is)), release);
    log.push(
      ...changesBetween(previous, document).map((change) => ({ number: index + 1, change })),
    );
    documents.push(document);
  }
  return netChanges([{ panelId: 'panel', since, member: null }], {
    document: documents.at(-1)!,
    log,
    sequences: new Map([['panel', 7]]),
  });
}

function expectedKind(before: State, after: State): string | undefined {
  if (!before && !after) return undefined;
  if (!before) return 'added';
  if (!after) return 'cancelled';
  if (before.hour !== after.hour) return 'moved';
  if (before.room !== after.room) return 'room-changed';
  return before.title === after.title ? undefined : 'retitled';
}

const IN_ROOM_1: State = { hour: 9, room: 'room-1', title: 'Talk', summary: '' };

describe('the net change', () => {
  it('is the difference between what was heard and what is, whatever happened in between', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), fc.nat(), (row, pick) => {
        const since = pick % row.length;
        const before = since === 0 ? null : row[since - 1]!;
        const after = row.at(-1)!;
        const changes = told(row, since);
        expect(changes.map((change) => change.told.kind)).toEqual(
          [expectedKind(before, after)].filter(Boolean),
        );
        const [change] = changes;
        if (!change) return;
        expect(change).toMatchObject({ since, sequence: 7 });
        expect(change.told.title.en).toBe((after ?? before).title);
        expect(change.told.before?.startsAt).toBe(
          before ? placed(null, before.hour)!.startsAt : undefined,
        );
        expect(change.told.after?.startsAt).toBe(
          after ? placed(null, after.hour)!.startsAt : undefined,
        );
        const renamed = before && after && before.title !== after.title;
        expect(change.told.titleBefore?.en ?? null).toBe(renamed ? before.title : null);
      }),
    );
  });

  it('says nothing of what is over', () => {
    const moved: State = { ...IN_ROOM_1, hour: 10 };
    const { endsAt } = placed(null, 10)!;
    expect(told([IN_ROOM_1, moved], 1, endsAt)).toEqual([]);
    expect(told([IN_ROOM_1, moved], 1, placed(null, 10)!.startsAt)).toHaveLength(1);
  });

  it('tells a room that is called differently as another room', () => {
    const first = buildDocument(draft(panelOf(IN_ROOM_1)), following(null, 1));
    const renamed = { en: 'Auditorium', fr: 'Auditorium' };
    const rooms = first.rooms.map((room) =>
      room.id === 'room-1' ? { ...room, name: renamed } : room,
    );
    const second = { ...buildDocument(draft(panelOf(IN_ROOM_1)), following(first, 2)), rooms };
    const log = changesBetween(first, second).map((change) => ({ number: 2, change }));
    const [change] = netChanges([{ panelId: 'panel', since: 1, member: null }], {
      document: second,
      log,
      sequences: new Map(),
    });
    expect(change!.told).toMatchObject({ kind: 'room-changed', after: { roomName: renamed } });
  });
});

describe('the net change for somebody, of a session that was or is for some', () => {
  const OFFICERS: Audience = { categories: ['military'], nations: [] };
  const officer: AudienceMember = { category: 'military', nation: 'FR' };
  const engineer: AudienceMember = { category: 'industry', nation: 'FR' };

  interface Was {
    audience?: Audience | null;
    hour?: number;
    room?: string | null;
    hours?: number;
  }

  /** What the member is told who heard of the first of two releases; null stands for no session. */
  function kind(was: Was | null, is: Was | null, member: AudienceMember | null) {
    const released = (one: Was | null) => {
      if (!one) return draft([]);
      const { audience = null, hour = 9, room = 'room-1', hours = 1 } = one;
      return draft([draftPanel('panel', { audience, slot: placed(room, hour, hours) })]);
    };
    const first = buildDocument(released(was), following(null, 1));
    const second = buildDocument(released(is), following(first, 2));
    const log = changesBetween(first, second).map((change) => ({ number: 2, change }));
    const news = { document: second, log, sequences: new Map() };
    const [change] = netChanges([{ panelId: 'panel', since: 1, member }], news);
    return change?.told.kind;
  }

  it('is nothing to those who neither knew nor see it', () => {
    const [before, after] = [{ audience: OFFICERS }, { audience: OFFICERS, hour: 10 }];
    expect([kind(before, after, engineer), kind(before, after, officer)]).toEqual([
      undefined,
      'moved',
    ]);
    expect([kind(null, after, engineer), kind(null, after, officer)]).toEqual([undefined, 'added']);
    expect([kind(before, null, engineer), kind(before, null, officer)]).toEqual([
      undefined,
      'cancelled',
    ]);
  });

  it('is a cancellation to those who may no longer see it, and new to those who may now', () => {
    const [open, closed] = [{}, { audience: OFFICERS }];
    expect([kind(open, closed, engineer), kind(open, closed, officer)]).toEqual([
      'cancelled',
      undefined,
    ]);
    expect([kind(closed, open, engineer), kind(closed, open, officer)]).toEqual([
      'added',
      undefined,
    ]);
    expect([kind(open, { ...closed, hour: 10 }, null), kind(open, closed, null)]).toEqual([
      'moved',
      undefined,
    ]);
  });

  it('is a move where only its end is another, and a room where only that is', () => {
    expect(kind({}, { hours: 2 }, null)).toBe('moved');
    expect(kind({ hours: 2 }, { hour: 10 }, null)).toBe('moved');
    expect(kind({}, { room: 'room-2' }, null)).toBe('room-changed');
    expect(kind({}, { room: null }, null)).toBe('room-changed');
  });

  it('is a room where two are called alike', () => {
    const alike = (roomId: string) => {
      const content = draft([draftPanel('panel', { slot: placed(roomId, 9) })]);
      const rooms = content.rooms.map((room) => ({ ...room, name: { en: 'Hall', fr: 'Salle' } }));
      return { ...content, rooms };
    };
    const first = buildDocument(alike('room-1'), following(null, 1));
    const second = buildDocument(alike('room-2'), following(first, 2));
    const log = changesBetween(first, second).map((change) => ({ number: 2, change }));
    const [change] = netChanges([{ panelId: 'panel', since: 1, member: null }], {
      ...{ document: second, log, sequences: new Map<string, number>() },
    });
    expect(change!.told.kind).toBe('room-changed');
    expect(change!.sequence).toBe(0);
  });

  it('names no room across all rooms', () => {
    const content = draft([draftPanel('panel', { slot: placed(null, 9) })]);
    const named = namedPanels(buildDocument(content, following(null, 1))).get('panel');
    expect(named!.place.roomName).toBeNull();
  });
});

function following(previous: ReleaseDocument | null, number: number) {
  const now = '2027-01-01T00:00:00Z';
  return { previous, revisions: new Map(), number, now, notes: { en: '', fr: '' } };
}
