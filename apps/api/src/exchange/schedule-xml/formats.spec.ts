import { describe, expect, it } from 'vitest';
import { formatOf, languageCode } from './formats.js';

describe('the words of a source', () => {
  it.each([
    ['Keynote', 'keynote'],
    ['podium', 'panel'],
    ['Panel discussion', 'panel'],
    ['workshop', 'workshop'],
    ['Tutorial', 'workshop'],
    ['lecture', 'briefing'],
    ['devroom', 'briefing'],
    ['', 'briefing'],
    ['coffee break', 'break'],
    ['Concert', 'social'],
  ])('type %j means %s', (type, format) => {
    expect(formatOf(type)).toBe(format);
  });

  it.each([
    ['en', 'en'],
    ['EN-GB', 'en'],
    ['de_DE', 'de'],
    ['gsw', 'gsw'],
    ['', null],
    ['English', null],
  ])('language %j means %s', (text, code) => {
    expect(languageCode(text)).toBe(code);
  });
});
