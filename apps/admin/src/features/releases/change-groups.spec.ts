import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind } from '#shared/releases/changes';
import { countChanges, groupChanges } from './change-groups.js';

const change = (kind: ChangeKind, panelId: string): Change => ({
  kind,
  panelId,
  slug: panelId,
  title: { en: panelId, fr: panelId },
  before: null,
  after: null,
  edited: [],
});

const CHANGES = [change('edited', 'a'), change('added', 'b'), change('edited', 'c')];

describe('groupChanges', () => {
  it('puts what is new first and leaves empty kinds out', () => {
    expect(groupChanges(CHANGES).map(({ kind, changes }) => [kind, changes.length])).toEqual([
      ['added', 1],
      ['edited', 2],
    ]);
  });
});

describe('countChanges', () => {
  it('counts every kind, also those without a change', () => {
    expect(countChanges(CHANGES)).toEqual({
      added: 1,
      moved: 0,
      'room-changed': 0,
      cancelled: 0,
      edited: 2,
    });
  });
});
