import { expect, it } from 'vitest';
import { speakerNames } from './speaker-names.js';

const adviser = { en: 'Adviser', fr: 'Conseil' };

it('counts an office that several speakers hold', () => {
  const chair = { en: 'Chair', fr: 'Présidence' };
  expect(speakerNames([adviser, chair, adviser], 'en')).toBe('2 × Adviser, Chair');
  expect(speakerNames([chair], 'fr')).toBe('Présidence');
  expect(speakerNames([], 'en')).toBe('');
});
