import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, layOut } from './blocks.js';

const PARIS = 'Europe/Paris';
const block = (item: string, start: number, end: number): Block<string> => ({ item, start, end });

describe('blocksOf', () => {
  it('keeps the real length over a change of the clocks', () => {
    const slot = { startsAt: '2027-10-31T02:30:00+02:00', endsAt: '2027-10-31T02:30:00+01:00' };
    expect(blocksOf([{ slot }], '2027-10-31', PARIS)).toMatchObject([{ start: 150, end: 210 }]);
  });
});

describe('layOut', () => {
  const lanes = (blocks: Block<string>[]) =>
    layOut(blocks).map(({ item, lane, lanes: of }) => `${item}:${lane}/${of}`);

  it('gives the whole column to blocks that follow each other', () => {
    expect(lanes([block('a', 0, 60), block('b', 60, 90)])).toEqual(['a:0/1', 'b:0/1']);
  });

  it('puts overlapping blocks side by side and frees their lanes again', () => {
    expect(
      lanes([block('a', 0, 60), block('b', 30, 90), block('c', 60, 120), block('d', 200, 220)]),
    ).toEqual(['a:0/2', 'b:1/2', 'c:0/2', 'd:0/1']);
  });

  it('never lets two blocks of one lane overlap, and keeps every block', () => {
    const blocks = Array.from({ length: 200 }, (_, index) =>
      block(String(index), (index * 37) % 600, ((index * 37) % 600) + 10 + ((index * 13) % 90)),
    );
    const placed = layOut(blocks);
    expect(placed).toHaveLength(200);
    for (const a of placed) {
      for (const b of placed) {
        if (a === b || a.lane !== b.lane) continue;
        expect(a.end <= b.start || b.end <= a.start).toBe(true);
      }
    }
  });
});
