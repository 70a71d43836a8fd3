import { describe, expect, it } from 'vitest';
import { cleanLine, isVisible } from './clean-line.js';

describe('a line of text', () => {
  it('loses line breaks, control characters and characters that turn the direction', () => {
    expect(cleanLine('  Sample\r\nBcc: x\u0000 \t y ')).toBe('Sample Bcc: x y');
    expect(cleanLine('abc\u202Etxt.exe\u2066')).toBe('abctxt.exe');
  });

  it('keeps every letter, composed', () => {
    expect(cleanLine('Zoe\u0308 Łuczak 山田 عمر')).toBe('Zoë Łuczak 山田 عمر');
  });

  it('keeps the joiners that some scripts are written with', () => {
    expect(cleanLine('نامه\u200cها')).toBe('نامه\u200cها');
  });
});

it.each([
  '',
  ' ',
  '\u200B',
  '\u200D\u2060',
  '\u00AD',
  '\u3164',
  '\u115F',
  '\u2800',
  '\uFE0F',
  '\u0301',
])('nobody sees %j', (text) => {
  expect(isVisible(text)).toBe(false);
});

it.each(['Suharto', '山', 'ع', '\u200Bé', '7'])('everybody sees %j', (text) => {
  expect(isVisible(text)).toBe(true);
});
