import { afterEach, describe, expect, it, vi } from 'vitest';
import { PublishedCache } from './published-cache.js';
import type { PublishedResponse } from './published-response.js';

const answer = (text: string, expiresAt?: number): PublishedResponse => ({
  status: 200,
  headers: {},
  body: Buffer.from(text),
  etag: `"${text}"`,
  coded: {},
  ...(expiresAt === undefined ? {} : { expiresAt }),
});

const release = { conferenceId: 'a', number: 1 };
const MEGABYTE = 1024 * 1024;
const LARGE = Buffer.alloc(24 * MEGABYTE);

function sized(megabytes: number, gzip = 0, br = 0): PublishedResponse {
  const bytes = (size: number) => LARGE.subarray(0, size * MEGABYTE);
  const coded = {
    gzip: { body: bytes(gzip), etag: '"gzip"' },
    br: { body: bytes(br), etag: '"br"' },
  };
  return { ...answer(''), body: bytes(megabytes), coded: gzip ? coded : {} };
}

/** Which of these answers are still there when the last was put. */
function keptOf(...answers: ReturnType<typeof sized>[]) {
  const cache = new PublishedCache();
  cache.advance(release);
  for (const [index, each] of answers.entries()) cache.put(`/${index}`, release, each);
  return answers.map((_, index) => cache.get(`/${index}`) !== undefined);
}

afterEach(() => vi.useRealTimers());

describe('PublishedCache', () => {
  it('keeps the answers of the current release until the next one', () => {
    const cache = new PublishedCache();
    const first = { conferenceId: 'a', number: 1 };
    const other = { conferenceId: 'b', number: 7 };
    cache.advance(first);
    cache.advance(other);
    const kept = cache.put('/a', first, answer('one'));
    const neighbour = cache.put('/b', other, answer('seven'));
    expect(cache.get('/a')).toBe(kept);
    cache.advance({ conferenceId: 'a', number: 2 });
    expect(cache.get('/a')).toBeUndefined();
    expect(cache.get('/b')).toBe(neighbour);
  });

  it('does not keep an answer whose release was replaced while it was made', () => {
    const cache = new PublishedCache();
    const first = { conferenceId: 'a', number: 1 };
    cache.advance(first);
    cache.advance({ conferenceId: 'a', number: 2 });
    const late = answer('one');
    expect(cache.put('/a', first, late)).toBe(late);
    expect(cache.get('/a')).toBeUndefined();
  });

  it('lets an answer go at the moment when its time is up', () => {
    vi.useFakeTimers({ now: 0 });
    const cache = new PublishedCache();
    cache.advance(release);
    const kept = cache.put('/', release, answer('brief', 1000));
    vi.setSystemTime(999);
    expect(cache.get('/')).toBe(kept);
    vi.setSystemTime(1000);
    expect(cache.get('/')).toBeUndefined();
    // It is forgotten, not hidden.
    vi.setSystemTime(999);
    expect(cache.get('/')).toBeUndefined();
  });

  it('makes room by letting the oldest go, all codings counted', () => {
    expect(keptOf(sized(24), sized(24))).toEqual([true, true]);
    expect(keptOf(sized(20), sized(20), sized(20))).toEqual([false, true, true]);
    expect(keptOf(sized(20), sized(20), sized(4, 4))).toEqual([true, true, true]);
    expect(keptOf(sized(20), sized(20), sized(4, 5))).toEqual([false, true, true]);
    expect(keptOf(sized(20), sized(20), sized(4, 3, 2))).toEqual([false, true, true]);
  });

  it('counts no byte of what it let go', () => {
    const cache = new PublishedCache();
    for (const number of [1, 2]) {
      cache.advance({ conferenceId: 'a', number });
      for (const url of ['/1', '/1', '/2']) {
        cache.put(url, { conferenceId: 'a', number }, sized(12, 12));
      }
    }
    expect(['/1', '/2'].map((url) => cache.get(url) !== undefined)).toEqual([true, true]);
  });

  it('counts the answers that were sent by their status', () => {
    const cache = new PublishedCache();
    for (const status of [200, 304, 200]) cache.countSent(status);
    expect([...cache.sent]).toEqual([
      [200, 2],
      [304, 1],
    ]);
  });
});
