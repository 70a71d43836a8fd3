import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.js';
import { CARD_MIN, QUARTER, scaleOf } from './scale.js';

const block = (item: string, start: number, end: number): Block<string> => ({ item, start, end });

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
