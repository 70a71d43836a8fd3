import { describe, expect, it } from 'vitest';
import { filledText, namesIn } from './filled-text.js';

const fill = (text: string, values: Record<string, string | null>) =>
  filledText(text, (name) => values[name]!);

describe('a text with names in braces', () => {
  it('holds the string of each name, wherever and however often it stands', () => {
    expect(fill('{first} and {b}, {first}', { first: 'one', b: 'two' })).toBe('one and two, one');
    expect(namesIn('{a} and {b}, {a}')).toEqual(['a', 'b', 'a']);
  });

  it('keeps braces and patterns that a string brings along', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$& $1' })).toBe('{b} $& $1');
  });

  it('is left out where something that it names is missing, not where it is empty', () => {
    expect(fill('Questions: {a}', { a: null })).toBe('');
    expect(fill('Questions: {a}', { a: '' })).toBe('Questions: ');
  });
});
