import { describe, expect, it } from 'vitest';
import { cardKey } from './card-keys.js';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const on = { onCard: true, singleKeys: true };

describe('cardKey', () => {
  it('leads from card to card, also from a button in one', () => {
    expect(cardKey({ ...plain, key: 'ArrowLeft' }, { ...on, onCard: false })).toEqual({
      kind: 'focus',
      step: 'left',
    });
  });

  it('takes a card into the hand only from the card itself: a button keeps its Enter', () => {
    expect(cardKey({ ...plain, key: 'Enter' }, on)).toEqual({ kind: 'hold' });
    expect(cardKey({ ...plain, key: 'Enter' }, { ...on, onCard: false })).toBeUndefined();
  });

  it('has no letters when they are turned off, but still Delete', () => {
    const off = { ...on, singleKeys: false };
    for (const key of ['j', 'k', 'm', 's', 'l', 'u']) {
      expect(cardKey({ ...plain, key }, on)).toBeDefined();
      expect(cardKey({ ...plain, key }, off)).toBeUndefined();
    }
    expect(cardKey({ ...plain, key: 'Delete' }, off)).toEqual({ kind: 'unplace' });
  });

  it('leaves combinations to the browser', () => {
    expect(cardKey({ ...plain, key: 's', ctrlKey: true }, on)).toBeUndefined();
  });
});
