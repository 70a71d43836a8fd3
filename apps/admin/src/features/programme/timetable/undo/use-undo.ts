import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { MoveHistoryView, MoveView } from '#shared/programme/moves';
import { api } from '../../../../api/client.js';
import { useConference, useRead } from '../../../../api/conference.js';
import { moveOptions } from '../../../../api/moves.js';
import { type ApiProblem, isProblem } from '../../../../api/problem.js';
import { useToast } from '../../../../ui/toast.js';
import { useUndoneWords } from '../../moves/use-undo-last.js';
import { isWriting, undoWay } from './undo-keys.js';
import type { UndoWay } from '../sending/undo-history.js';
import type { Moves } from '../sending/use-moves.js';

/** Takes back the last move of this organiser, or makes it again; both by button and by Ctrl+Z. */
export function useUndo({ showAnswer, noteHistory }: Pick<Moves, 'showAnswer' | 'noteHistory'>) {
  const { view, path, may } = useConference();
  const words = useUndoneWords();
  const toast = useToast();
  const client = useQueryClient();
  const editable = may('programme.edit');
  const history = useRead<MoveHistoryView>('/moves', {}, { enabled: editable }).data;
  const [refused, setRefused] = useState<ApiProblem>();
  const mutation = useMutation<MoveView, ApiProblem, UndoWay>({
    ...moveOptions(client, view.slug),
    mutationFn: (way) => api.post<MoveView>(`${path}/moves/${way}`),
    onSuccess: (done, way) => {
      showAnswer(done.panels);
      noteHistory(way, done);
      toast({ text: words(way, done) });
    },
    onError: (problem) => {
      // No mistake of anybody: only the end of the history.
      const isEnd = isProblem(problem, 'nothing_to_undo') || isProblem(problem, 'nothing_to_redo');
      if (isEnd) toast({ text: problem.detail });
      else setRefused(problem);
    },
  });
  const run = (way: UndoWay) => {
    setRefused(undefined);
    mutation.mutate(way);
  };
  useUndoKeys(editable, mutation.isPending, run);
  return { history, run, refused, forget: () => setRefused(undefined) };
}

/**
 * The keys ask the API whatever is shown: what they would do may just be read again, and no key press is lost. A key
 * that is held down waits for the answer.
 */
function useUndoKeys(enabled: boolean, busy: boolean, run: (way: UndoWay) => void): void {
  const latest = useRef({ busy, run });
  latest.current = { busy, run };
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const way = undoWay(event);
      if (!way || event.defaultPrevented || isWriting(event.target)) return;
      event.preventDefault();
      if (!(event.repeat && latest.current.busy)) latest.current.run(way);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
