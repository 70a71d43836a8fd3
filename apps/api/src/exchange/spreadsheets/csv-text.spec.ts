import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.js';

const TEXT = 'Titre;Résumé\r\nL’été;« 5 € » … œuvre\r\n';

/** The text as Excel of Western Europe saves CSV: 0x80 is the euro, 0x92 the apostrophe. */
const WINDOWS = Buffer.from(
  TEXT.replace(
    /[’€…œ]/g,
    (letter) => ({ '’': '\x92', '€': '\x80', '…': '\x85', œ: '\x9C' })[letter]!,
  ),
  'latin1',
);

describe('the text of a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, as Excel saves “Unicode text”', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['Windows-1252', WINDOWS],
  ])('is read in %s', (_, content) => {
    expect(csvText(content)).toBe(TEXT);
  });

  it('is not judged by half a mark', () => {
    expect(csvText(Buffer.from('ÿ;é', 'latin1'))).toBe('ÿ;é');
  });

  it.each([
    ['a file of an old Excel', Buffer.from('D0CF11E0A1B11AE10000', 'hex')],
    ['a picture', Buffer.from('89504E470D0A1A0A0000000D', 'hex')],
    ['letters that no encoding has', Buffer.from([0x61, 0x81, 0x8d])],
    ['half a letter of UTF-16', Buffer.from([0xff, 0xfe, 0x00])],
  ])('is not found in %s', (_, content) => {
    expect(csvText(content)).toBeUndefined();
  });
});
