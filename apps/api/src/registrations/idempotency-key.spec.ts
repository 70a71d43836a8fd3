import { describe, expect, it } from 'vitest';
import { readIdempotencyKey, requestHash } from './idempotency-key.js';

describe('an Idempotency-Key', () => {
  it('is taken as sent, or is absent', () => {
    expect(readIdempotencyKey('a"b~!')).toBe('a"b~!');
    expect(readIdempotencyKey(undefined)).toBeUndefined();
  });

  it('is refused when empty, long, not visible ASCII or sent twice', () => {
    for (const bad of ['', 'x'.repeat(201), 'a b', 'a\u00e9', 'a\tb']) {
      expect(() => readIdempotencyKey(bad)).toThrow('invalid_input');
    }
    expect(() => readIdempotencyKey(['a', 'b'])).toThrow('invalid_input');
  });
});

describe('the hash of a request', () => {
  it('does not depend on the order or on absent fields', () => {
    expect(requestHash({ a: 1, b: 'x', c: undefined })).toEqual(requestHash({ b: 'x', a: 1 }));
  });

  it('depends on every name and value', () => {
    const hashes = [{ a: 1 }, { a: '1' }, { b: 1 }, { a: 1, b: 1 }].map((values) =>
      requestHash(values).toString('hex'),
    );
    expect(new Set(hashes).size).toBe(4);
  });
});
