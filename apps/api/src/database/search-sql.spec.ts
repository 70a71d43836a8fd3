import { describe, expect, it } from 'vitest';
import { searchPatterns } from './search-sql.js';

describe('searchPatterns', () => {
  it('has none without a word', () => {
    expect(searchPatterns(undefined)).toBeNull();
    expect(searchPatterns('  \t')).toBeNull();
  });

  it('takes every word literally', () => {
    expect(searchPatterns(' 100% a_b \\ ')).toEqual(['%100\\%%', '%a\\_b%', '%\\\\%']);
  });

  it('joins letters and their accents', () => {
    expect(searchPatterns('e\u0301tat')).toEqual(['%etat%']);
  });

  it('stops at ten words', () => {
    expect(searchPatterns('a '.repeat(100))).toHaveLength(10);
  });
});
