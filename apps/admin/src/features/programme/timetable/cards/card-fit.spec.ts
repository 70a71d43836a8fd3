import { describe, expect, it } from 'vitest';
import { cardFit } from './card-fit.js';

describe('cardFit', () => {
  it('drops the speakers first, then lines of the title', () => {
    const fit = (height: number, hasClash = false) => Object.values(cardFit(height, hasClash));
    expect(fit(28)).toEqual(['line', 1, 0]);
    expect(fit(52)).toEqual(['line', 2, 0]);
    expect(fit(64)).toEqual(['card', 2, 0]);
    expect(fit(84)).toEqual(['card', 2, 1]);
    expect(fit(84, true)).toEqual(['card', 2, 0]);
    expect(fit(168)).toEqual(['card', 3, 5]);
  });
});
