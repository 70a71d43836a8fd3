import type { MoveHistoryView, MoveView } from '#shared/programme/moves';

export type UndoWay = 'undo' | 'redo';

/**
 * What undo and redo would do after a deed of ours, until the API is asked again: a button that is pressed meanwhile is
 * not lost. What comes before a move that was undone is not known yet: the old entry keeps its button alive.
 */
export function historyAfter(
  before: MoveHistoryView,
  deed: 'move' | UndoWay,
  { id, kind, panels }: MoveView,
): MoveHistoryView {
  const [first] = panels;
  if (id === null || !first) return before;
  const entry = { kind, title: first.title, panels: panels.length };
  if (deed === 'undo') return { undo: before.undo, redo: entry };
  return { undo: entry, redo: deed === 'redo' ? before.redo : null };
}
