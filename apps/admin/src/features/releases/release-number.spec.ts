import { describe, expect, it } from 'vitest';
import { releaseNumber } from './release-number.js';

describe('the number of a release in an address', () => {
  it('is read from digits alone', () => {
    expect(['12', '0'].map(releaseNumber)).toEqual([12, 0]);
  });

  it('is missing from anything else', () => {
    expect(
      ['', undefined, null, 'review', '-1', '1.5', '1e3', ' 1', '1234567890'].map(releaseNumber),
    ).toEqual(Array(9).fill(undefined));
  });
});
