import { describe, expect, it } from 'vitest';
import { withSaved } from './show-saved.js';

const saved = { id: 'a', version: 2, name: 'New' };

describe('what was just saved', () => {
  it('takes the place of its older version in a list', () => {
    const [older, other] = [
      { id: 'a', version: 1, name: 'Old' },
      { id: 'b', version: 1, name: 'Other' },
    ];
    expect(withSaved({ items: [older, other], total: 2 }, saved)).toEqual({
      items: [saved, other],
      total: 2,
    });
  });

  it('leaves alone what holds something else of it, or is no list', () => {
    const summary = { items: [{ id: 'a', version: 1, speakers: [] }] };
    for (const answer of [summary, { id: 'a' }, { items: 3 }, { items: [null, 'a'] }, undefined]) {
      expect(withSaved(answer, saved)).toBe(answer);
    }
  });
});
