import { Undo2 } from 'lucide-react';
import type { PanelView } from '#shared/programme/panels';
import { api } from '../../api/client.js';
import { useConference, useWrite } from '../../api/conference.js';
import { isProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { useProblemText } from '../../ui/callout.js';
import { useToast } from '../../ui/toast.js';

/** Brings a removed session back from the entry that removed it. */
export function BringBack({ panelId }: { panelId: string }) {
  const { t } = useI18n();
  const { may } = useConference();
  const toast = useToast();
  const problemText = useProblemText();
  const bringing = useWrite<void, PanelView>((path) =>
    api.post<PanelView>(`${path}/history/panels/${panelId}/bring-back`),
  );
  if (!may('programme.edit')) return null;
  return (
    <>
      <Button
        kind="quiet"
        icon={<Undo2 className="icon" />}
        busy={bringing.isPending}
        onClick={() =>
          bringing.mutate(undefined, {
            onSuccess: () => toast({ text: t.history.broughtBack }),
          })
        }
      >
        {t.history.bringBack}
      </Button>
      {bringing.error && (
        <p className="error" role="alert">
          {isProblem(bringing.error, 'not_found')
            ? t.history.notRemoved
            : problemText(bringing.error)}
        </p>
      )}
    </>
  );
}
