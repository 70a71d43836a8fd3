import { describe, expect, it } from 'vitest';
import { PublishedCache } from './published-cache.js';
import { publish } from './published-response.js';

const answer = (text: string, expiresAt?: number) =>
  publish({
    body: text,
    contentType: 'text/plain',
    ...(expiresAt === undefined ? {} : { expiresAt }),
  });

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

  it('lets an answer go when its time is up', () => {
    const cache = new PublishedCache();
    const release = { conferenceId: 'a', number: 1 };
    cache.advance(release);
    cache.put('/gone', release, answer('gone', Date.now() - 1));
    expect(cache.get('/gone')).toBeUndefined();
  });

  it('makes room by letting the oldest go', () => {
    const cache = new PublishedCache();
    const release = { conferenceId: 'a', number: 1 };
    cache.advance(release);
    const large = { ...answer(''), body: Buffer.alloc(20 * 1024 * 1024) };
    for (const url of ['/1', '/2', '/3']) cache.put(url, release, large);
    expect(['/1', '/2', '/3'].map((url) => cache.get(url) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
