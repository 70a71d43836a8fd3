import { describe, expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { dayWith, OwnVersions, trayWith } from './optimistic.js';

const PARIS = 'Europe/Paris';
function panel(id: string, startsAt?: string): PanelSummaryView {
  const slot = startsAt
    ? { roomId: 'a', startsAt, endsAt: startsAt, locked: false, version: 1 }
    : null;
  const title: Localised = { en: id, fr: '' };
  return { id, title, slot } as PanelSummaryView;
}
const day = (...panels: PanelSummaryView[]): TimetableView => ({
  day: '2027-06-15',
  panels,
  limits: [],
  changeoverMinutes: 0,
  opensAt: null,
  closesAt: null,
});
const ids = ({ panels }: TimetableView) => panels.map(({ id }) => id);

describe('dayWith', () => {
  const before = day(panel('one', '2027-06-15T09:00:00+02:00'));

  it('takes in what came and lets go what left', () => {
    expect(ids(dayWith(before, [panel('two', '2027-06-14T22:30:00Z')], PARIS))).toEqual([
      'one',
      'two',
    ]);
    expect(ids(dayWith(before, [panel('one', '2027-06-16T09:00:00+02:00')], PARIS))).toEqual([]);
    expect(ids(dayWith(before, [panel('one')], PARIS))).toEqual([]);
  });

  it('is the same object when nothing of it changed', () => {
    expect(dayWith(before, [panel('x', '2027-06-16T09:00:00+02:00')], PARIS)).toBe(before);
  });
});

describe('trayWith', () => {
  const page = { items: [panel('one'), panel('two')], total: 60, page: 1, pageSize: 2 };

  it('keeps count of what came and went', () => {
    const placed = trayWith(page, [panel('one', '2027-06-15T09:00:00+02:00')]);
    expect([placed.items.map(({ id }) => id), placed.total]).toEqual([['two'], 59]);
    const taken = trayWith(page, [panel('three')]);
    expect([taken.items.map(({ id }) => id), taken.total]).toEqual([['one', 'three', 'two'], 61]);
  });
});

describe('OwnVersions', () => {
  const seen = (id: string, version: number) => ({ id, slot: version ? { version } : null });
  /** Shown as placed before the API has numbered its place. */
  const placedByUs = { id: 'one', slot: { version: 0 } };

  it('follows the chain of our own moves, and nobody else’s', () => {
    const versions = new OwnVersions();
    versions.note(seen('one', 1), 2);
    versions.note(seen('one', 2), 3);
    expect([
      versions.latest(seen('one', 1)),
      versions.latest(seen('one', 7)),
      versions.latest(seen('two', 1)),
    ]).toEqual([3, 7, 1]);
  });

  it('knows the place that we gave, before it is read', () => {
    const versions = new OwnVersions();
    versions.note(seen('one', 0), 5);
    expect(versions.latest(placedByUs)).toBe(5);
  });

  it('ends at the present one where a session left the timetable and came back', () => {
    const versions = new OwnVersions();
    versions.note(seen('one', 1), 0);
    versions.note(seen('one', 0), 2);
    expect([versions.latest(seen('one', 1)), versions.latest(placedByUs)]).toEqual([2, 2]);
  });

  it('takes a session in the tray as it is: somebody else may have put it there', () => {
    const versions = new OwnVersions();
    versions.note(seen('one', 0), 5);
    expect(versions.latest(seen('one', 0))).toBe(0);
  });
});
