import { describe, expect, it } from 'vitest';
import { hasAllWords, searchText, searchWords } from './search-text.js';

const finds = (text: string, query: string) => hasAllWords(searchText(text), query);

describe('a search', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Sørensen', 'sorensen'],
    ['Großmann', 'grossmann'],
    ['Đorđević', 'dordevic'],
    ['Þór', 'thor'],
    ['L’ŒUVRE d’Été', "l'oeuvre d'ete"],
    ['L’ŒUVRE d’Été', 'loeuvre'],
    ['Işık', 'isik'],
    ['İstanbul', 'ISTANBUL'],
    ['Ærø', 'aero'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['Space Assurance, Room 1', '  room   SPACE '],
    ['Multi-domain operations', 'multidomain'],
    ['Multi domain operations', 'Multidomain'],
    ['Multidomain operations', 'multi-domain'],
    ['Multi‑domain operations', 'operations multi domain'],
    ['o’brien@lab.example', "o'brien@lab.example"],
    ['Opening, welcome', 'opening – welcome'],
    ['100 % sure', '%'],
  ])('in %j finds %j', (text, query) => {
    expect(finds(text, query)).toBe(true);
  });

  it.each([
    ['Space Assurance', 'space room'],
    ['Radar tower', 'art'],
    ['100 percent', '%'],
    ['Anything', '-'],
    ['Anything', '()'],
    ['Anything', 'anything --'],
  ])('in %j does not find %j', (text, query) => {
    expect(finds(text, query)).toBe(false);
  });

  it('has no words when it is blank, and never more than ten', () => {
    expect(searchWords(' \t')).toEqual([]);
    expect(searchWords('a '.repeat(100))).toHaveLength(10);
  });
});
