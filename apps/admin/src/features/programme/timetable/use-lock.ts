import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { api } from '../../../api/client.js';
import { useWrite } from '../../../api/conference.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';

/** Locks a placed session where it is, or unlocks it. */
export function useLock(
  onRefused: (problem: ApiProblem) => void,
): (panel: PanelSummaryView) => void {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const write = useWrite<{ panel: PanelSummaryView; locked: boolean }, PanelView>(
    (path, { panel, locked }) =>
      api.put<PanelView>(`${path}/panels/${panel.id}/lock`, {
        locked,
        version: panel.slot?.version ?? 0,
      }),
  );
  return (panel) => {
    if (!panel.slot) return;
    const locked = !panel.slot.locked;
    write.mutate(
      { panel, locked },
      {
        onSuccess: () =>
          toast({
            text: locked
              ? t.arrange.nowLocked(text(panel.title))
              : t.arrange.nowUnlocked(text(panel.title)),
          }),
        onError: onRefused,
      },
    );
  };
}
