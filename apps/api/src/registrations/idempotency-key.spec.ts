import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.js';
import { readIdempotencyKey, requestHash } from './idempotency-key.js';

function refusal(header: string | string[]) {
  try {
    return readIdempotencyKey(header);
  } catch (error) {
    return error instanceof Problem ? [error.code, error.extras] : error;
  }
}

describe('an Idempotency-Key', () => {
  it('is taken as sent, or is absent', () => {
    for (const key of ['!', 'a"b~!', '~'.repeat(200)]) expect(readIdempotencyKey(key)).toBe(key);
    expect(readIdempotencyKey(undefined)).toBeUndefined();
  });

  it('is refused when empty, long, not visible ASCII or sent twice', () => {
    const message = {
      en: 'Send a key of 1 to 200 visible ASCII characters.',
      fr: 'Envoyez une clé de 1 à 200 caractères ASCII visibles.',
    };
    const errors = [{ path: 'Idempotency-Key', code: 'matches', message }];
    for (const bad of ['', 'x'.repeat(201), ' a', 'a b', 'a\u00e9', 'a\tb', ['a'], ['a', 'b']]) {
      expect(refusal(bad)).toEqual(['invalid_input', { errors }]);
    }
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
