import { describe, expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type { MoveHistoryView, MoveView } from '#shared/programme/moves';
import type { PanelSummaryView } from '#shared/programme/panels';
import { historyAfter } from './undo-history.js';

const title = (en: string): Localised => ({ en, fr: en });
const entry = (name: string) => ({ kind: 'move' as const, title: title(name), panels: 1 });
const done: MoveView = {
  id: 'move',
  kind: 'swap',
  panels: [{ title: title('A') }, { title: title('B') }] as PanelSummaryView[],
};
const named = { kind: 'swap', title: title('A'), panels: 2 };
const before: MoveHistoryView = { undo: entry('Before'), redo: entry('Undone') };

describe('what can be undone and made again, before the API is asked', () => {
  it('is the move just made, and nothing to redo', () => {
    expect(historyAfter(before, 'move', done)).toEqual({ undo: named, redo: null });
  });

  it('is, after an undo, that move to redo', () => {
    expect(historyAfter({ undo: entry('Before'), redo: null }, 'undo', done)).toEqual({
      undo: entry('Before'),
      redo: named,
    });
  });

  it('is, after a redo, that move to undo', () => {
    expect(historyAfter(before, 'redo', done)).toEqual({ undo: named, redo: before.redo });
  });

  it('stays after a move that changed nothing', () => {
    expect(historyAfter(before, 'move', { ...done, id: null })).toBe(before);
  });
});
