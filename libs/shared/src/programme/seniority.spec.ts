import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { localised } from '../languages.js';
import { NO_SENIORITY, seniorityOf } from './seniority.js';

const nobody = { rankOrTitle: '', office: localised('') };
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
    ['OF-10, others', 10, ['General of the Air Force', 'Fleet Admiral', 'Marshal of the RAF']],
    ['OF-9, short', 11, ['Adm.', 'ADM']],
    ['OF-8, short', 12, ['LtGen', 'VAdm', 'V Adm', 'GCA', 'VAE']],
    ['OF-7, short', 13, ['MajGen', 'MG', 'RAdm', 'R Adm', 'GDI', 'GDA', 'Air Vice-Marshal']],
    ['OF-6, short', 14, ['Brig.', 'Cdre', 'Air Commodore', 'GBA']],
    ['OF-5, short', 15, ['Gp Capt', 'Capt (RN)', 'Captain USN', 'Capt. Navy', 'Captain (naval)']],
    ['OF-4, short', 16, ['Lt Col', 'LtCol', 'LTC', 'Commander', 'Capitaine de frégate']],
    ['OF-3, short', 17, ['Lt Cdr', 'LtCdr', 'LCdr', 'Maj.', 'Capitaine de corvette']],
    ['OF-3, French', 17, ['Chef de bataillon', 'Chef d’escadron', 'Chef d’escadrons']],
    ['OF-2, short', 18, ['Cpt', 'Cne']],
    ['OF-1, short', 19, ['Sub-Lieutenant', 'Lt', 'Slt', 'Flying Officer', 'Pilot Officer']],
    ['OF-1, French', 19, ['Enseigne de vaisseau']],
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

  it.each([
    [
      'heads of state and government',
      1,
      ['President of the Republic', 'President of the United', 'Head of State'],
    ],
    ['heads of government', 1, ['Head of Government', 'King', 'Queen', 'Roi', 'Reine']],
    [
      'heads, in French',
      1,
      ['Président de la République', 'Présidente de la République', 'Premier ministre'],
    ],
    [
      'ministers',
      2,
      [
        'Minister',
        'Ministre',
        'Secretary of State',
        'Secretary of Defense',
        'Secretary of Defence',
      ],
    ],
    [
      'secretaries general',
      2,
      ['Secretary General', 'NATO Secretary General', 'Secrétaire générale', 'Secrétaire général'],
    ],
    [
      'deputies of ministers',
      3,
      ['Deputy Minister', 'Vice Minister', 'Deputy Secretary', 'Deputy Secretary General'],
    ],
    [
      'secretaries of state',
      3,
      ['Under Secretary', 'Undersecretary', 'Secrétaire d’État', 'State Secretary'],
    ],
    [
      'commissioners',
      3,
      ['Commissioner', 'European Commissioner', 'Commissaire européen', 'Vice Ministre'],
    ],
    ['ambassadors', 4, ['Ambassador', 'Ambassadeur', 'Ambassadrice', 'High Commissioner']],
    [
      'representatives',
      4,
      ['Permanent Representative', 'Représentant permanent', 'Représentante permanente'],
    ],
    [
      'envoys',
      4,
      [
        'Minister Plenipotentiary',
        'Ministre plénipotentiaire',
        'Ministre conseillère',
        'Ministre conseiller',
      ],
    ],
    [
      'assistants of a secretary general',
      11,
      ['Assistant Secretary General', 'Secrétaire générale adjointe'],
    ],
    [
      'chiefs of defence',
      11,
      [
        'Chief of Defence',
        'Chief of the Defense',
        'Supreme Allied Commander',
        'Commandant suprême',
      ],
    ],
    [
      'chiefs of defence, in French',
      11,
      ['Chef d’état-major des armées', 'Cheffe d’état-major des armées'],
    ],
    [
      'chiefs of staff',
      12,
      ['Chief of Staff', 'Chief of the Staff', 'Chef d’état-major', 'Cheffe d’état-major'],
    ],
    ['directors general', 12, ['Director General', 'Directeur général', 'Directrice générale']],
    ['chiefs of a company', 12, ['Chief Executive', 'CEO', 'President', 'Président', 'Présidente']],
    ['chairs', 12, ['Chair', 'Chairman', 'Chairwoman', 'Chairperson']],
    ['commanders', 12, ['Commander', 'Commandant', 'Commandante']],
    [
      'deputies',
      13,
      ['Deputy Commander', 'Deputy Director General', 'Deputy Chief of Staff', 'General Manager'],
    ],
    ['vice presidents', 13, ['Vice President', 'Vice-président', 'Vice-présidente']],
    ['directors', 14, ['Director', 'Executive Director', 'Directeur', 'Directrice']],
    ['deans', 14, ['Dean', 'Doyen', 'Doyenne']],
    [
      'heads of a part',
      15,
      ['Deputy Director', 'Assistant Director', 'Sous-directeur', 'Sous-directrice'],
    ],
    ['heads', 15, ['Head', 'Chief', 'Chef', 'Cheffe']],
  ])('of %s', (_, seniority, offices) => {
    expect(offices.map((office) => [office, inOffice(office)])).toEqual(
      offices.map((office) => [office, seniority]),
    );
  });

  it('is read behind any form of address', () => {
    const forms =
      'H.E.|S.E.|His Excellency|Her Excellency|Son Excellence|M.|Mr|Mrs|Ms|Mme|The|Le|La|L’|S.E. M.';
    for (const form of forms.split('|'))
      expect([form, inOffice(`${form} Minister`)]).toEqual([form, 2]);
    expect(inOffice('Theminister')).toBe(NO_SENIORITY);
    expect(inOffice('Former, the Minister')).toBe(NO_SENIORITY);
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
