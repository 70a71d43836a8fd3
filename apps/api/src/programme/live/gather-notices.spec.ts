import { describe, expect, it } from 'vitest';
import type { ProgrammeNotice } from '../../audit/record-audit.js';
import { gatherNotices } from './gather-notices.js';

const notice = (changes: Partial<ProgrammeNotice>): ProgrammeNotice => ({
  conferenceId: 'one',
  entity: 'panel',
  ids: ['a'],
  action: 'panel.move',
  accountId: 'ada',
  actor: 'Ada',
  at: '2027-01-01T00:00:00Z',
  ...changes,
});

describe('gatherNotices', () => {
  it('makes one of the same deed by the same person', () => {
    const later = '2027-01-01T00:00:01Z';
    expect(gatherNotices([notice({}), notice({ ids: ['b', 'a'], at: later })])).toEqual([
      notice({ ids: ['a', 'b'], at: later }),
    ]);
  });

  it('keeps apart what differs in deed, person or conference', () => {
    const all = [
      notice({}),
      notice({ action: 'panel.edit' }),
      notice({ accountId: 'ben', actor: 'Ben' }),
      notice({ conferenceId: 'two' }),
    ];
    expect(gatherNotices(all)).toEqual(all);
  });

  it('names none when there are too many or one notice names none', () => {
    const many = Array.from({ length: 101 }, (_, index) => notice({ ids: [String(index)] }));
    expect(gatherNotices(many)).toEqual([notice({ ids: [] })]);
    const named = many.slice(1).flatMap(({ ids }) => ids);
    expect(gatherNotices(many.slice(1))).toEqual([notice({ ids: named })]);
    expect(gatherNotices([notice({ ids: [] }), notice({})])).toEqual([notice({ ids: [] })]);
    expect(gatherNotices([notice({}), notice({ ids: [] })])).toEqual([notice({ ids: [] })]);
  });
});
