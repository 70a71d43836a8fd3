import { useEffect, useRef } from 'react';
import { useShortcuts } from '../grid/preferences.js';
import { isTyping } from '../undo/undo-keys.js';

/** `?` opens the list of keys, unless somebody is typing or turned single keys off. */
export function useHelpKey(open: () => void): void {
  const { singleKeys } = useShortcuts();
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!singleKeys) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}
