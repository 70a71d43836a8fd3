import { useQuery } from '@tanstack/react-query';
import type { Restorable, RestoreInput, RestoreResult } from '#shared/programme/history';
import { api } from '../../api/client.js';
import { useConference, useWrite } from '../../api/conference.js';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Confirm } from '../dialog/confirm.js';
import { useToast } from '../toast.js';
import { useText } from '../words.js';

interface RestoreDialogProps {
  kind: Restorable;
  id: string;
  input: RestoreInput;
  fields: readonly { path: string; label: string }[];
  onClose: () => void;
}

/** Asks before an earlier version is restored, and names beforehand what of it cannot come back. */
export function RestoreDialog({ kind, id, input, fields, onClose }: RestoreDialogProps) {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const { path } = useConference();
  const preview = useQuery<RestoreResult, ApiProblem>({
    queryKey: ['restore', path, kind, id, input],
    queryFn: () => api.post<RestoreResult>(`${path}/history/${kind}/${id}/preview`, input),
    gcTime: 0,
  });
  const restoring = useWrite<RestoreInput, RestoreResult>((base, asked) =>
    api.post<RestoreResult>(`${base}/history/${kind}/${id}/restore`, asked),
  );
  const lost = preview.data?.lost ?? [];
  const labelOf = (name: string) =>
    fields.find((field) => field.path === name || field.path.startsWith(`${name}.`))?.label ?? name;
  return (
    <Confirm
      title={t.history.backTitle}
      verb={t.history.back}
      kind="primary"
      busy={restoring.isPending}
      unavailable={preview.isLoading && t.common.loading}
      problem={restoring.error ?? preview.error}
      onConfirm={() =>
        restoring.mutate(input, {
          onSuccess: () => {
            toast({ text: t.history.restored });
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p>
        {t.history.backText} {kind === 'panels' && t.history.placeStays}
      </p>
      {lost.length > 0 && (
        <div role="status">
          <p>
            <strong>{t.history.lostTitle}</strong>
          </p>
          <ul>
            {lost.map((one, index) => (
              <li key={`${one.path}-${String(index)}`}>
                {one.name
                  ? t.history.lostName(labelOf(one.path), text(one.name))
                  : t.history.lostField(labelOf(one.path))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Confirm>
  );
}
