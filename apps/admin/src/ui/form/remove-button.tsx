import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Confirm } from '../dialog/confirm.js';

interface RemoveButtonProps {
  /** `Remove Room 3?` */
  title: string;
  verb: string;
  /** What happens then. */
  children: ReactNode;
  object: { id: string; version: number };
  removal: UseMutationResult<void, ApiProblem, { id: string; version: number }>;
  unavailable?: string | false;
  onRemoved: () => void;
}

/** Removes an object after a question; a refusal (it is in use) is shown in the question. */
export function RemoveButton(props: RemoveButtonProps) {
  const { title, verb, children, object, removal, unavailable, onRemoved } = props;
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        kind="danger"
        className="push"
        icon={<Trash2 className="icon" />}
        unavailable={unavailable}
        onClick={() => {
          removal.reset();
          setAsking(true);
        }}
      >
        {t.common.remove}
      </Button>
      {asking && (
        <Confirm
          title={title}
          verb={verb}
          busy={removal.isPending}
          problem={removal.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            removal.mutate(
              { id: object.id, version: object.version },
              {
                onSuccess: () => {
                  setAsking(false);
                  onRemoved();
                },
              },
            )
          }
        >
          {children}
        </Confirm>
      )}
    </>
  );
}
