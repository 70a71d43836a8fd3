import { describe, expect, it } from 'vitest';
import { settle, settleList } from './settle.js';

describe('a value', () => {
  it.each([
    ['is the same on both sides', 'a', 'b', 'b', 'same'],
    ['stays as organisers changed it', 'a', 'a', 'b', 'ours'],
    ['follows the source that changed it', 'a', 'b', 'a', 'theirs'],
    ['waits for somebody where both changed it', 'a', 'b', 'c', 'both'],
    ['follows the source of which nothing was remembered', undefined, 'b', 'c', 'theirs'],
    ['is compared by what is in it', [{ a: 1 }], [{ a: 2 }], [{ a: 1 }], 'theirs'],
    ['may be taken away by the source', 'a', null, 'a', 'theirs'],
  ])('%s', (_, said, theirs, ours, settled) => {
    expect(settle(said, theirs, ours)).toBe(settled);
  });
});

describe('a list', () => {
  it.each([
    ['takes what the source adds', '1 2', '1 2 3', '1 2', '1 2 3'],
    ['loses what the source takes away', '1 2', '2', '1 2', '2'],
    ['keeps what organisers added', '1', '1', '1 9', '1 9'],
    ['keeps what organisers took away', '1 2', '1 2', '1', '1'],
    ['takes the order of the source that changed it', '1 2', '2 1', '1 2 9', '2 1 9'],
    ['keeps the order of organisers', '1 2', '1 2 3', '2 1', '2 1 3'],
    ['holds each item once', '', '1 2', '2', '2 1'],
  ])('%s', (_, said, theirs, ours, settled) => {
    const ids = (text: string) => text.split(' ').filter(Boolean);
    expect(settleList(ids(said), ids(theirs), ids(ours))).toEqual(ids(settled));
  });
});
