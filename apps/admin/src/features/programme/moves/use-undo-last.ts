import type { MoveView } from '#shared/programme/moves';
import { api } from '../../../api/client.js';
import { useMoveWrite } from '../../../api/moves.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useProblemText } from '../../../ui/callout.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';

/** What an undo or a redo did, in words. */
export function useUndoneWords(): (way: 'undo' | 'redo', done: MoveView) => string {
  const { t } = useI18n();
  const text = useText();
  return (way, { kind, panels }) => {
    const [only, ...others] = panels;
    const what = only && others.length === 0 ? text(only.title) : t.arrange.sessions(panels.length);
    return t.arrange.done[way](t.arrange.kinds[kind], what);
  };
}

/** Takes back the last move of this organiser from a toast, and says that it did, or why not. */
export function useUndoLast(): () => void {
  const toast = useToast();
  const words = useUndoneWords();
  const problemText = useProblemText();
  const undo = useMoveWrite<void, MoveView>((path) => api.post<MoveView>(`${path}/moves/undo`));
  // By its promise: the form that made the toast is closed, and would hear of nothing.
  return () =>
    void undo.mutateAsync().then(
      (done) => toast({ text: words('undo', done) }),
      (problem: ApiProblem) => toast({ text: problemText(problem) }),
    );
}
