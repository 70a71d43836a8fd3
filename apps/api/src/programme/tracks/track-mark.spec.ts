import { describe, expect, it } from 'vitest';
import { nextTrackMark, type TrackMark } from './track-mark.js';

function marksOf(count: number): TrackMark[] {
  const marks: TrackMark[] = [];
  while (marks.length < count) marks.push(nextTrackMark(marks, {}));
  return marks;
}

describe('nextTrackMark', () => {
  it('gives the first six tracks the six colours with their own shapes', () => {
    expect(marksOf(6)).toEqual([1, 2, 3, 4, 5, 6].map((slot) => ({ colour: slot, shape: slot })));
  });

  it('then gives the same colours other shapes', () => {
    expect(marksOf(8).slice(6)).toEqual([
      { colour: 1, shape: 2 },
      { colour: 2, shape: 3 },
    ]);
  });

  it('never repeats a mark before all 36 are taken', () => {
    const distinct = new Set(marksOf(36).map(({ colour, shape }) => `${colour}/${shape}`));
    expect(distinct.size).toBe(36);
    expect(marksOf(37)[36]).toEqual({ colour: 1, shape: 1 });
  });

  it('fills the gap that a removed track left', () => {
    const taken = marksOf(6).filter(({ colour }) => colour !== 3);
    expect(nextTrackMark(taken, {})).toEqual({ colour: 3, shape: 3 });
  });

  it('prefers a colour nobody has to one that is only free with its own shape', () => {
    expect(nextTrackMark([{ colour: 1, shape: 4 }], {})).toEqual({ colour: 2, shape: 2 });
  });

  it('keeps what the organiser chose', () => {
    const taken = marksOf(6);
    expect(nextTrackMark(taken, { colour: 4, shape: 1 })).toEqual({ colour: 4, shape: 1 });
    expect(nextTrackMark(taken, { colour: 4 })).toEqual({ colour: 4, shape: 4 });
    expect(nextTrackMark([], { shape: 5 })).toEqual({ colour: 5, shape: 5 });
  });
});
