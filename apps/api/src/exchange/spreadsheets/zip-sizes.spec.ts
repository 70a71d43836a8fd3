import { describe, expect, it } from 'vitest';
import { zip } from '../../../../../test/programme/sample-files.js';
import { unpacksWithin } from './zip-sizes.js';

const MB = 1024 * 1024;

const within = (archive: Buffer, bytes: number, tags = 10) =>
  unpacksWithin(archive, { bytes, tags });

describe('an archive', () => {
  it('is taken when it unpacks to no more than it may', async () => {
    expect(await within(zip({ a: 'x'.repeat(500), b: 'y'.repeat(500) }), 1000)).toBe(true);
  });

  it('is refused when it is a bomb, whatever it says of itself', async () => {
    const bomb = { a: Buffer.alloc(30 * MB) };
    expect(zip(bomb).length).toBeLessThan(100_000);
    expect(await within(zip(bomb), 20 * MB)).toBe(false);
    expect(await within(zip(bomb, 10), 20 * MB)).toBe(false);
    expect(await within(zip({ a: 'small' }, 2 ** 32 - 1), 20 * MB)).toBe(false);
    const parts = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`${n}`, Buffer.alloc(MB)]),
    );
    expect(await within(zip(parts), 20 * MB)).toBe(false);
  });

  it('is refused when reading it would take long: by its tags, in all parts together', async () => {
    const archive = zip({ a: '<a><b/></a>', b: '<c></c>' });
    expect(await within(archive, MB, 5)).toBe(true);
    expect(await within(archive, MB, 4)).toBe(false);
    expect(await within(zip({ a: Buffer.alloc(15 * MB, '<') }), 20 * MB)).toBe(false);
  });

  it('is refused when it cannot be read or holds too many parts', async () => {
    const good = zip({ a: 'x' });
    const broken = [
      Buffer.from('PK'),
      good.subarray(0, 40),
      good.subarray(0, -1),
      Buffer.alloc(100),
    ];
    const many = zip(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`${n}`, ''])));
    for (const archive of [...broken, many]) expect(await within(archive, MB)).toBe(false);
  });
});
