import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { MoveHistoryView, MoveView } from '#shared/programme/moves';
import type { PanelSummaryView } from '#shared/programme/panels';
import { api } from '../../../api/client.js';
import { conferenceKey, useConference, useRead } from '../../../api/conference.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';

export type UndoWay = 'undo' | 'redo';

/** Takes back the last move of this organiser, or makes it again; both by button and by Ctrl+Z. */
export function useUndo(show: (panels: readonly PanelSummaryView[]) => void) {
  const { view, path, may } = useConference();
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const client = useQueryClient();
  const editable = may('programme.edit');
  const history = useRead<MoveHistoryView>('/moves', {}, { enabled: editable }).data;
  const [refused, setRefused] = useState<ApiProblem>();
  const mutation = useMutation<MoveView, ApiProblem, UndoWay>({
    scope: { id: `moves of ${view.slug}` },
    mutationFn: (way) => api.post<MoveView>(`${path}/moves/${way}`),
    onSuccess: (done, way) => {
      show(done.panels);
      const [first, ...others] = done.panels;
      const what =
        others.length > 0 || !first ? t.arrange.sessions(done.panels.length) : text(first.title);
      toast({ text: t.arrange.done[way](t.arrange.kinds[done.kind], what) });
    },
    onError: setRefused,
    onSettled: () => void client.invalidateQueries({ queryKey: conferenceKey(view.slug) }),
  });
  const run = (way: UndoWay) => {
    setRefused(undefined);
    mutation.mutate(way);
  };
  useUndoKeys(editable, (way) => history?.[way] !== null && run(way));
  return { history, run, busy: mutation.isPending, refused, forget: () => setRefused(undefined) };
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), unless somebody is typing or a dialog is open. */
function useUndoKeys(enabled: boolean, run: (way: UndoWay) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const way = undoWay(event);
      if (!way || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(way);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function undoWay({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): UndoWay | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

/** Whether a key pressed there belongs to a field or to a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role=application]') !==
      null
  );
}
