import { describe, expect, it } from 'vitest';
import { newReference } from './reference.js';

describe('a reference', () => {
  it('has eight characters that cannot be confused', () => {
    const references = Array.from({ length: 2000 }, newReference);
    for (const reference of references) {
      expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    }
    expect(new Set(references).size).toBe(2000);
  });
});
