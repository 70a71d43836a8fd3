import { describe, expect, it } from 'vitest';
import { undoWay } from './undo-keys.js';

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('the keys of undo and redo', () => {
  it.each([
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'undo'],
    ['Command+Z', { key: 'z', metaKey: true }, 'undo'],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    ['Ctrl+Z with caps lock', { key: 'Z', ctrlKey: true }, 'undo'],
    ['Ctrl+Y', { key: 'y', ctrlKey: true }, 'redo'],
    ['Z alone', { key: 'z' }, undefined],
    ['Ctrl+Alt+Z', { key: 'z', ctrlKey: true, altKey: true }, undefined],
  ])('%s', (_name, key, way) => {
    expect(undoWay({ ...NONE, ...key })).toBe(way);
  });
});
