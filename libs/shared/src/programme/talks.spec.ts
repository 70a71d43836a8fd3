import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localised } from '../languages.js';
import { type Talk, talkFaults } from './talks.js';

const ANN = '11111111-1111-4111-8111-11111111111a';

const talk = (offsetMinutes: number, durationMinutes: number, speakerIds: string[] = []): Talk => ({
  title: localised('A talk'),
  offsetMinutes,
  durationMinutes,
  speakerIds,
});

const faultsOf = (talks: Talk[], durationMinutes = 60, parts = [{ speakerId: ANN }]) =>
  talkFaults({ durationMinutes, parts, talks }).map(({ path, code }) => [path, code]);

describe('the talks of a panel', () => {
  it('follow one another up to its end', () => {
    expect(faultsOf([talk(40, 20, [ANN]), talk(0, 20), talk(20, 20)])).toEqual([]);
  });

  it('do not outlast it', () => {
    expect(faultsOf([talk(0, 20), talk(41, 20)])).toEqual([
      ['talks.1.durationMinutes', 'talkTooLong'],
    ]);
  });

  it('do not overlap', () => {
    expect(faultsOf([talk(0, 20), talk(19, 20)])).toEqual([
      ['talks.1.offsetMinutes', 'talksOverlap'],
    ]);
  });

  it('are given by those who take part, however an id is written', () => {
    expect(faultsOf([talk(0, 20, [ANN.toUpperCase()])])).toEqual([]);
    expect(faultsOf([talk(0, 20, [ANN])], 60, [])).toEqual([['talks.0.speakerIds', 'takesNoPart']]);
  });

  it('never share a minute when nothing is wrong with them', () => {
    const minutes = fc.integer({ min: 0, max: 90 });
    const talks = fc.array(
      fc.tuple(minutes, fc.integer({ min: 1, max: 40 })).map(([at, length]) => talk(at, length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(talks, (some) => {
        const taken = some.flatMap(({ offsetMinutes, durationMinutes }) =>
          Array.from({ length: durationMinutes }, (_, minute) => offsetMinutes + minute),
        );
        const fits = new Set(taken).size === taken.length && Math.max(-1, ...taken) < 60;
        expect(faultsOf(some).length === 0).toBe(fits);
      }),
    );
  });
});
