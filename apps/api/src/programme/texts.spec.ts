import { describe, expect, it } from 'vitest';
import { searchPatterns, trimmed } from './texts.js';

describe('trimmed', () => {
  it('makes a blank text an empty one', () => {
    expect(trimmed({ en: ' Opening ', fr: '\n\t\u00A0' })).toEqual({ en: 'Opening', fr: '' });
  });
});

describe('searchPatterns', () => {
  it('has none without a word', () => {
    expect(searchPatterns(undefined)).toBeNull();
    expect(searchPatterns('  \t')).toBeNull();
  });

  it('takes every word literally', () => {
    expect(searchPatterns(' 100% a_b \\ ')).toEqual(['%100\\%%', '%a\\_b%', '%\\\\%']);
  });

  it('joins letters and their accents', () => {
    expect(searchPatterns('e\u0301tat')).toEqual(['%\u00E9tat%']);
  });

  it('stops at ten words', () => {
    expect(searchPatterns('a '.repeat(100))).toHaveLength(10);
  });
});
