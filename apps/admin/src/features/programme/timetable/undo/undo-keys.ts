import type { UndoWay } from '../sending/undo-history.js';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo; with Command on a Mac. */
export function undoWay({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): UndoWay | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

const DIALOGS = 'dialog, [role=application]';
/** Fields with words, which undo their own typing. */
const WORDS = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable]';

/** Whether somebody writes words there, or a dialog is open. */
export function isWriting(target: EventTarget | null): boolean {
  return isIn(target, `${WORDS}, ${DIALOGS}`);
}

/** Whether a letter pressed there belongs to a field or to a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return isIn(target, `input, textarea, select, [contenteditable], ${DIALOGS}`);
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
