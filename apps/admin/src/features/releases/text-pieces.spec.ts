import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPieces } from './text-pieces.js';

/** As it is drawn: -went-, +came+. */
const drawn = (before: string, after: string) =>
  textPieces(before, after)
    .map(({ kind, text }) => {
      const mark = { stayed: '', removed: '-', added: '+' }[kind];
      return mark + text + mark;
    })
    .join('');

describe('a text that was changed', () => {
  it('names the words that went and came, each at its place', () => {
    expect(drawn('The old hall is open', 'The new large hall is closed')).toBe(
      'The -old-+new+ +large +hall is -open-+closed+',
    );
  });

  it('has nothing removed where something was only added, and the reverse', () => {
    expect(drawn('One.', 'One. Two.')).toBe('One.+ Two.+');
    expect(drawn('One. Two.', 'One.')).toBe('One.- Two.-');
  });

  it('says that there was nothing, or is nothing now', () => {
    expect(drawn('', 'New')).toBe('--+New+');
    expect(drawn('Old', '')).toBe('-Old-++');
  });

  it('counts a word once where it stands twice', () => {
    expect(drawn('a a', 'a a a')).toBe('a a+ a+');
  });

  it('leaves out what is far from any change', () => {
    const long = 'word '.repeat(100).trim();
    const [first, , , between, , , last] = textPieces(
      `${long} old ${long} old ${long}`,
      `${long} new ${long} new ${long}`,
    ).map(({ text }) => text);
    expect(first).toMatch(/^… word[ word]{100,160}$/);
    expect(between).toMatch(/^ word[ word]{100,160}… word[ word]{100,160}$/);
    expect(last).toMatch(/^ word[ word]{100,160}…$/);
  });

  it('is shown whole, before and after, when hardly a word stayed', () => {
    const words = (word: string) => Array.from({ length: 400 }, (_, n) => `${word}${n}`).join(' ');
    expect(textPieces(words('a'), words('b'))).toEqual([
      { kind: 'removed', text: words('a') },
      { kind: 'added', text: words('b') },
    ]);
  });

  it('gives both texts again, whatever they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '.', '\n', 'é'),
      maxLength: 100,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textPieces(before, after);
        const without = (kind: string) =>
          pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
        expect([without('added').join(''), without('removed').join('')]).toEqual([before, after]);
      }),
    );
  });
});
