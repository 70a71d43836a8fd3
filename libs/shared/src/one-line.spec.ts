import { describe, expect, it } from 'vitest';
import { cleanText, oneLine } from './one-line.js';

describe('cleanText', () => {
  it('turns every kind of line break into one and drops control characters', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\ng')).toBe('a\nb\nc\nd\ne\nf\ng');
    expect(cleanText('\u0000a\u0007b\u000bc\u000cd\u001be\u007ff\u009fg\th')).toBe('abcdefg\th');
  });

  it('replaces half characters, which UTF-8 cannot write', () => {
    expect(cleanText('a\ud83db')).toBe('a\ufffdb');
    expect(cleanText('a😀b')).toBe('a😀b');
  });
});

describe('oneLine', () => {
  it('keeps no-break spaces and joins the rest', () => {
    expect(oneLine('  un\r\n débat\u00a0:\t oui ')).toBe('un débat\u00a0: oui');
  });
});
