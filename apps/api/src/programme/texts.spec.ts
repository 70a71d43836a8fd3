import { describe, expect, it } from 'vitest';
import { trimmed } from './texts.js';

describe('trimmed', () => {
  it('makes a blank text an empty one', () => {
    expect(trimmed({ en: ' Opening ', fr: '\n\t\u00A0' })).toEqual({ en: 'Opening', fr: '' });
  });
});
