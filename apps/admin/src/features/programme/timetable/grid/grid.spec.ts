import { describe, expect, it } from 'vitest';
import {
  type Block,
  blocksOf,
  CARD_MIN,
  cardFit,
  clockLabel,
  layOut,
  minuteOf,
  QUARTER,
  scaleOf,
} from './grid.js';

const PARIS = 'Europe/Paris';
const block = (item: string, start: number, end: number): Block<string> => ({ item, start, end });

describe('minuteOf', () => {
  it('counts on the clock of the conference', () => {
    expect(minuteOf('2027-06-15T07:30:00Z', '2027-06-15', PARIS)).toBe(9 * 60 + 30);
  });

  it('goes on past midnight and below zero', () => {
    expect(minuteOf('2027-06-15T22:30:00Z', '2027-06-15', PARIS)).toBe(24 * 60 + 30);
    expect(minuteOf('2027-06-14T21:30:00Z', '2027-06-15', PARIS)).toBe(-30);
  });
});

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

describe('scaleOf', () => {
  it('draws a quarter hour as 28 px between whole hours', () => {
    const scale = scaleOf([block('a', 9 * 60 + 15, 10 * 60)], [9 * 60, 17 * 60]);
    expect([scale.from, scale.to]).toEqual([540, 1020]);
    expect(scale.height).toBe(32 * QUARTER);
    expect(scale.y(555)).toBe(QUARTER);
  });

  it('grows beyond the usual hours for what lies outside', () => {
    const scale = scaleOf([block('a', 7 * 60 + 30, 8 * 60), block('b', 1400, 1500)], [540, 1020]);
    expect([scale.from, scale.to]).toEqual([420, 1500]);
  });

  it('stretches the axis until the shortest session can be read, and stays monotonous', () => {
    const blocks = [block('a', 600, 605), block('b', 605, 610), block('c', 600, 660)];
    const scale = scaleOf(blocks, [600, 660]);
    for (const { start, end } of blocks) {
      expect(scale.y(end) - scale.y(start)).toBeGreaterThanOrEqual(CARD_MIN - 1e-9);
    }
    for (let minute = 600; minute < 660; minute += 1) {
      expect(scale.y(minute + 1)).toBeGreaterThan(scale.y(minute));
    }
    expect(scale.y(660)).toBeCloseTo(scale.height);
  });

  it('finds the minute at every height again, and stops at its ends', () => {
    const scale = scaleOf([block('a', 600, 605), block('b', 610, 700)], [600, 720], 1.5);
    for (let minute = 600; minute <= 720; minute += 5) {
      expect(scale.minuteAt(scale.y(minute))).toBeCloseTo(minute);
    }
    expect([scale.minuteAt(-20), scale.minuteAt(scale.height + 20)]).toEqual([600, 720]);
  });

  it('grows with the zoom', () => {
    expect(scaleOf([], [540, 1080], 2).height).toBe(36 * QUARTER * 2);
  });

  it('is as long as the usual hours on an empty day', () => {
    expect(scaleOf([], [540, 1080]).height).toBe(36 * QUARTER);
  });
});

describe('cardFit', () => {
  it('drops the speakers first, then lines of the title', () => {
    const fit = (height: number, hasClash = false) => Object.values(cardFit(height, hasClash));
    expect(fit(28)).toEqual(['line', 1, 0]);
    expect(fit(52)).toEqual(['line', 2, 0]);
    expect(fit(64)).toEqual(['card', 2, 0]);
    expect(fit(84)).toEqual(['card', 2, 1]);
    expect(fit(84, true)).toEqual(['card', 2, 0]);
    expect(fit(168)).toEqual(['card', 3, 5]);
  });
});

describe('clockLabel', () => {
  it('starts again at midnight', () => {
    expect([clockLabel(545), clockLabel(1470), clockLabel(-15)]).toEqual([
      '09:05',
      '00:30',
      '23:45',
    ]);
  });
});
