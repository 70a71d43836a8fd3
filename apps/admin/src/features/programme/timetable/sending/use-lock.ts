import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { api } from '../../../../api/client.js';
import { useConference } from '../../../../api/conference.js';
import { moveOptions } from '../../../../api/moves.js';
import type { ApiProblem } from '../../../../api/problem.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { useToast } from '../../../../ui/toast.js';
import { useText } from '../../../../ui/words.js';
import type { Moves } from './use-moves.js';
import { useLoadedPanel } from './use-shown.js';

interface Lock {
  panel: PanelSummaryView;
  locked: boolean;
}

/** Locks a placed session where it is, or unlocks it: at once, and also right after it was put there. */
export function useLock(
  { show, showAnswer, stopReading, versionOf, noteVersion }: Moves,
  onRefused: (problem: ApiProblem) => void,
): (panel: PanelSummaryView) => void {
  const { view, path } = useConference();
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const client = useQueryClient();
  const loadedPanel = useLoadedPanel();
  // A move that was sent just before may have put it elsewhere since the key was pressed.
  const shown = (panel: PanelSummaryView) => loadedPanel(panel.id) ?? panel;
  const mutation = useMutation<PanelView, ApiProblem, Lock>({
    ...moveOptions(client, view.slug),
    onMutate: async ({ panel, locked }) => {
      await stopReading();
      show([lockedAs(shown(panel), locked)]);
    },
    mutationFn: ({ panel, locked }) =>
      api.put<PanelView>(`${path}/panels/${panel.id}/lock`, { locked, version: versionOf(panel) }),
    onSuccess: ({ slot }, { panel, locked }) => {
      noteVersion(panel, slot?.version ?? 0);
      const { nowLocked, nowUnlocked } = t.arrange;
      toast({ text: locked ? nowLocked(text(panel.title)) : nowUnlocked(text(panel.title)) });
    },
    onError: (problem, { panel, locked }) => {
      showAnswer([lockedAs(shown(panel), !locked)]);
      onRefused(problem);
    },
  });
  return (panel) => {
    if (panel.slot) mutation.mutate({ panel, locked: !panel.slot.locked });
  };
}

function lockedAs(panel: PanelSummaryView, locked: boolean): PanelSummaryView {
  return { ...panel, slot: panel.slot && { ...panel.slot, locked } };
}
