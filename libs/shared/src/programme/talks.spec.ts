import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localised } from '../languages.js';
import { IsListOfTalks, type Talk, talkFaults, TALKS_MAX } from './talks.js';

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

  it('say in both languages what is wrong, and what to do', () => {
    const talks = [talk(0, 20), talk(10, 60, ['somebody'])];
    const told = talkFaults({ durationMinutes: 60, parts: [], talks });
    expect(told.map(({ message }) => message)).toEqual([
      {
        en: 'This talk ends after the session. Shorten it, or lengthen the session.',
        fr: 'Cet exposé se termine après la séance. Raccourcissez-le ou allongez la séance.',
      },
      {
        en: 'This talk overlaps another one of the session. Give each its own time.',
        fr: 'Cet exposé en chevauche un autre de la séance. Attribuez à chacun son propre horaire.',
      },
      {
        en: 'Somebody named here takes no part in the session. Add them to the session first.',
        fr: 'Une personne nommée ici ne participe pas à la séance. Ajoutez-la d’abord à la séance.',
      },
    ]);
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

class Input {
  @IsListOfTalks()
  talks: Talk[];
}

describe('the talks of an input', () => {
  /** The paths of what is wrong. */
  const faults = (talks: unknown): string[] => {
    const paths = (errors: ReturnType<typeof validateSync>, at = ''): string[] =>
      errors.flatMap(({ property, constraints, children = [] }) => [
        ...(constraints ? [at + property] : []),
        ...paths(children, `${at}${property}.`),
      ]);
    return paths(validateSync(plainToInstance(Input, { talks })));
  };
  const day = 24 * 60;

  it('may be none, many, and as long as a day', () => {
    expect(faults([])).toEqual([]);
    expect(faults(Array.from({ length: TALKS_MAX }, () => talk(day, day, [ANN])))).toEqual([]);
    expect(faults([talk(0, 1)])).toEqual([]);
  });

  it('are a list, of talks, and not too many', () => {
    expect(faults('talks')).toContain('talks');
    expect(faults(['a talk'])).not.toEqual([]);
    expect(faults(Array.from({ length: TALKS_MAX + 1 }, () => talk(0, 1)))).toEqual(['talks']);
  });

  it('begin and last whole minutes within a day', () => {
    for (const at of [-1, day + 1, 1.5]) {
      expect(faults([talk(at, 20)])).toEqual(['talks.0.offsetMinutes']);
    }
    for (const length of [0, day + 1, 1.5]) {
      expect(faults([talk(0, length)])).toEqual(['talks.0.durationMinutes']);
    }
    expect(faults([talk(0, 20, ['ann'])])).toEqual(['talks.0.speakerIds']);
    expect(faults([talk(0, 20, [ANN, ANN])])).toEqual(['talks.0.speakerIds']);
  });
});
