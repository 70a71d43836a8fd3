import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localised } from '../languages.js';
import { comparePrecedence, inPrecedence, partsInOrder, precedenceKeys } from './precedence.js';
import { NO_SENIORITY } from './seniority.js';

const nobody = {
  rankOrTitle: '',
  givenName: '',
  familyName: '',
  office: localised(''),
  organisation: localised(''),
  slug: '',
  precedence: null as number | null,
};
describe('the order of people', () => {
  it('is the number given by hand, then rank, then office, then the name', () => {
    const people = [
      { ...nobody, slug: 'z', familyName: 'Zenith' },
      { ...nobody, slug: 'e', familyName: 'Élan' },
      { ...nobody, slug: 'd', familyName: 'Apogee', office: { en: 'Director', fr: '' } },
      { ...nobody, slug: 'c', familyName: 'Orbit', rankOrTitle: 'Colonel' },
      { ...nobody, slug: 'm', familyName: 'Perigee', office: { en: 'Minister', fr: '' } },
      { ...nobody, slug: '2', familyName: 'Host', precedence: 2 },
      { ...nobody, slug: '1', familyName: 'Guest', precedence: 1, rankOrTitle: 'Captain' },
      { ...nobody, slug: 'a', organisation: { en: 'Agency', fr: 'Agence' } },
    ];
    expect(inPrecedence(people, 'en').map(({ slug }) => slug)).toEqual([
      '1',
      '2',
      'm',
      'd',
      'c',
      'a',
      'e',
      'z',
    ]);
  });

  it('is by the given name among those of one family, then by the address', () => {
    const people = [
      { ...nobody, slug: '4', familyName: 'Orbit', givenName: 'Zoé' },
      { ...nobody, slug: '3', familyName: 'Orbit', givenName: 'Ada' },
      { ...nobody, slug: '2', familyName: 'Orbit', givenName: 'Ada' },
    ];
    expect(inPrecedence(people, 'en').map(({ slug }) => slug)).toEqual(['2', '3', '4']);
  });

  it('is made of the number, the seniority and the name, or what there is instead of one', () => {
    const agency = { organisation: { en: 'Agency', fr: 'Agence' }, office: { en: 'Head', fr: '' } };
    expect(precedenceKeys({ ...nobody, ...agency, precedence: 3 }, 'en')).toEqual([
      3,
      15,
      'Agency Head, Agency',
      '',
    ]);
    expect(precedenceKeys({ ...nobody, organisation: agency.organisation }, 'fr')[2]).toBe(
      'Agence Agence',
    );
    expect(precedenceKeys({ ...nobody, givenName: 'Ada' }, 'en')).toEqual([
      Infinity,
      NO_SENIORITY,
      'Ada',
      'Ada',
    ]);
    expect(precedenceKeys({ ...nobody, givenName: 'Ada', familyName: 'Orbit' }, 'en')).toEqual([
      Infinity,
      NO_SENIORITY,
      'Orbit',
      'Ada',
    ]);
  });

  it('of two is that of their numbers, and those with one stand before those without', () => {
    const [first, second] = [
      { ...nobody, precedence: 1, rankOrTitle: 'Lt' },
      { ...nobody, precedence: 2 },
    ];
    const general = { ...nobody, rankOrTitle: 'General' };
    expect(Math.sign(comparePrecedence(first, second))).toBe(-1);
    expect(Math.sign(comparePrecedence(first, general))).toBe(-1);
    expect(Math.sign(comparePrecedence(general, first))).toBe(1);
    expect(Math.sign(comparePrecedence(general, nobody))).toBe(-1);
    expect(comparePrecedence(nobody, nobody)).toBe(0);
  });

  it('of parts begins with who moderates, and is that of the organisers where nothing decides', () => {
    const part = (speakerId: string, role: 'moderator' | 'panellist' = 'panellist') => ({
      speakerId,
      role,
    });
    const speakers = new Map([
      ['colonel', { ...nobody, rankOrTitle: 'Colonel' }],
      ['general', { ...nobody, rankOrTitle: 'General' }],
      ['one', nobody],
      ['other', nobody],
    ]);
    const given = [part('one'), part('colonel'), part('general'), part('other', 'moderator')];
    expect(partsInOrder(given, speakers).map(({ speakerId }) => speakerId)).toEqual([
      'other',
      'general',
      'colonel',
      'one',
    ]);
    const unknown = [part('other'), part('stranger'), part('one')];
    expect(partsInOrder(unknown, speakers)).toEqual(unknown);
  });

  const people = fc.record({
    rankOrTitle: fc.constantFrom('', 'General', 'Colonel', 'Dr'),
    familyName: fc.constantFrom('', 'A', 'B', 'é'),
    slug: fc.uuid(),
    precedence: fc.option(fc.integer({ min: 1, max: 3 })),
  });

  it('is one order, however the people are shuffled, and never contradicts a comparison of two', () => {
    fc.assert(
      fc.property(fc.uniqueArray(people, { selector: ({ slug }) => slug }), (some) => {
        const all = some.map((person) => ({ ...nobody, ...person }));
        const sorted = inPrecedence(all, 'fr');
        expect(inPrecedence(all.toReversed(), 'fr')).toEqual(sorted);
        for (const [index, one] of sorted.entries()) {
          for (const other of sorted.slice(index + 1)) {
            expect(comparePrecedence(one, other)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });
});
