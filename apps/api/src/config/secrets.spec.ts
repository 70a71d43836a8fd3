import { describe, expect, it } from 'vitest';
import { deriveSecret, hashOfSecret } from './secrets.js';

const key = 'an application secret of 32 characters or more';
const id = 'e3b5a1e8-7c4d-4f5e-9a51-0d2c5f0f7a10';

describe('the secrets of private links', () => {
  it('have 256 bits and fit into an address', () => {
    expect(deriveSecret(key, 'page', id)).toMatch(/^[\w-]{43}$/);
  });

  it('come out the same each time, and differ by purpose, owner, generation and key', () => {
    expect(deriveSecret(key, 'page', id)).toBe(deriveSecret(key, 'page', id, 1));
    const all = [
      deriveSecret(key, 'page', id),
      deriveSecret(key, 'ticket', id),
      deriveSecret(key, 'feed', id),
      deriveSecret(key, 'speaker-page', id),
      deriveSecret(key, 'feed', id, 2),
      deriveSecret(key, 'page', id.replace('e3', 'e4')),
      deriveSecret(`${key}!`, 'page', id),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are looked up by their hash', () => {
    expect(hashOfSecret('x').toString('hex')).toHaveLength(64);
  });
});
