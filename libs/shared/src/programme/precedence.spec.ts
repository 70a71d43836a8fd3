import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localised } from '../languages.js';
import { comparePrecedence, inPrecedence, NO_SENIORITY, seniorityOf } from './precedence.js';

const nobody = {
  rankOrTitle: '',
  givenName: '',
  familyName: '',
  office: localised(''),
  organisation: localised(''),
  slug: '',
  precedence: null as number | null,
};
const ranked = (rankOrTitle: string) => seniorityOf({ ...nobody, rankOrTitle });
const inOffice = (en: string, fr = '') => seniorityOf({ ...nobody, office: { en, fr } });

describe('the seniority of a rank', () => {
  it.each([
    ['OF-10', 10, ['Field Marshal', 'General of the Army', 'Maréchal', 'Admiral of the Fleet']],
    ['OF-9', 11, ['General', 'Gen.', 'Admiral', 'Air Chief Marshal', 'Général d’armée', 'Amiral']],
    [
      'OF-8',
      12,
      ['Lieutenant General', 'Lt Gen', 'LTG', 'Vice Admiral', 'Général de corps aérien'],
    ],
    ['OF-8, French', 12, ['Général de corps d’armée', 'Vice-amiral d’escadre', 'Air Marshal']],
    [
      'OF-7',
      13,
      ['Major General', 'Maj. Gen.', 'Rear Admiral', 'Général de division', 'Vice-amiral'],
    ],
    ['OF-6', 14, ['Brigadier', 'Brigadier General', 'BG', 'Commodore', 'Contre-amiral']],
    ['OF-6, French', 14, ['Général de brigade aérienne', 'GBR']],
    ['OF-5', 15, ['Colonel', 'Col.', 'Group Captain', 'Captain (N)', 'Capitaine de vaisseau']],
    ['OF-4', 16, ['Lieutenant Colonel', 'Lieutenant-colonel', 'Cdr', 'Wing Commander', 'LCL']],
    ['OF-3', 17, ['Major', 'Commandant', 'Lieutenant Commander', 'Squadron Leader', 'Cdt']],
    ['OF-2', 18, ['Captain', 'Capt', 'Capitaine', 'Flight Lieutenant', 'Lieutenant de vaisseau']],
    ['OF-1', 19, ['Lieutenant', 'Second Lieutenant', 'Sous-lieutenant', 'Ltn', 'Ensign']],
  ])('of %s', (_grade, seniority, ranks) => {
    expect(ranks.map((rank) => [rank, ranked(rank)])).toEqual(
      ranks.map((rank) => [rank, seniority]),
    );
  });

  it('reads ranks in any spelling and with what follows them', () => {
    expect(ranked('  LIEUTENANT   GENERAL (ret.)')).toBe(12);
    expect(ranked('Le général de division')).toBe(13);
  });

  it('takes nothing for a rank that only begins like one', () => {
    for (const title of ['Generation lead', 'Majorette', 'Colorist', 'Dr', 'Professor', '']) {
      expect(ranked(title)).toBe(NO_SENIORITY);
    }
  });
});

describe('the seniority of an office', () => {
  it('follows a list of guests: heads, ministers, deputies, ambassadors, directors', () => {
    const offices = [
      ['Prime Minister', 'Première ministre'],
      ['Minister of Defence', 'Ministre des Armées'],
      ['State Secretary for Space', 'Secrétaire d’État à l’espace'],
      ['H.E. Ambassador of Sampleland', 'Ambassadrice de Sampleland'],
      ['Director General', 'Directrice générale'],
      ['Deputy Commander', 'Vice-président'],
      ['Director, Space', 'Directeur de l’espace'],
      ['Head of space', 'Cheffe du département'],
    ] as const;
    const english = offices.map(([en]) => inOffice(en));
    expect(english).toEqual([...english].sort((a, b) => a - b));
    expect(new Set(english).size).toBe(english.length);
    expect(offices.map(([, fr]) => inOffice('', fr))).toEqual(english);
  });

  it('is the office one holds, not the office one works for', () => {
    expect(inOffice('Adviser to the Minister')).toBe(NO_SENIORITY);
    expect(inOffice('', 'Secrétaire général adjoint')).toBe(
      inOffice('Assistant Secretary General'),
    );
    expect(inOffice('Minister Counsellor')).toBe(inOffice('Ambassador'));
  });

  it('counts less than a rank, and a title counts as an office', () => {
    expect(seniorityOf({ rankOrTitle: 'Colonel', office: { en: 'Minister', fr: '' } })).toBe(15);
    expect(ranked('Ambassador')).toBe(inOffice('Ambassador'));
    expect(seniorityOf({ rankOrTitle: 'Dr', office: { en: 'Director', fr: '' } })).toBe(14);
  });
});

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
