import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#shared/one-line';
import { escapeText, fold, toWire, unescapeText } from './content-lines.js';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('escapeText', () => {
  it('escapes backslash, semicolon, comma and line break once, nothing else', () => {
    expect(escapeText('a\\b;c,d\r\ne:"f"')).toBe('a\\\\b\\;c\\,d\\ne:"f"');
  });

  it('is read back as others write it too', () => {
    expect(unescapeText(String.raw`a\\b\;c\,d\ne\Nf`)).toBe('a\\b;c,d\ne\nf');
  });

  it('is undone by unescaping, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeText(escapeText(text))).toBe(cleanText(text));
      }),
    );
  });
});

it('every line is ended, the last one too', () => {
  expect(toWire(['BEGIN:VEVENT', 'END:VEVENT'])).toBe('BEGIN:VEVENT\r\nEND:VEVENT\r\n');
});

describe('fold', () => {
  const unfold = (wire: string) => wire.replaceAll('\r\n ', '');

  it('keeps 75 octets whole and cuts at the 76th, with the space counted', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75));
    expect(fold('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  });

  it('counts octets, not characters', () => {
    for (const line of fold('é'.repeat(100)).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });

  it('keeps together what a reader sees as one character', () => {
    for (const piece of ['👩🏽‍🚀', '🇫🇷', 'e\u0301']) {
      for (let before = 60; before < 76; before += 1) {
        const line = 'a'.repeat(before) + piece;
        expect(
          fold(line)
            .split('\r\n ')
            .some((part) => part.includes(piece)),
        ).toBe(true);
      }
    }
  });

  it('cuts a pile of marks that is longer than a line', () => {
    const line = `a${'\u0301'.repeat(200)}`;
    expect(unfold(fold(line))).toBe(line);
    for (const part of fold(line).split('\r\n')) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    }
  });

  it('changes no text and writes valid UTF-8 lines of at most 75 octets, whatever the text', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(anyText, (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const wire = toWire([line]);
        expect(wire.endsWith('\r\n')).toBe(true);
        expect(unfold(wire.slice(0, -2))).toBe(line);
        for (const part of wire.slice(0, -2).split('\r\n')) {
          const octets = Buffer.from(part);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(decoder.decode(octets)).toBe(part.replace(/^\ufeff/, ''));
        }
      }),
    );
  });
});
