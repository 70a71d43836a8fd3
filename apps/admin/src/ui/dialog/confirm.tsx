import type { ReactNode } from 'react';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Dialog } from './dialog.js';
import { ProblemCallout } from '../callout.js';

interface ConfirmProps {
  /** Names the thing: `Remove Room 3?` */
  title: string;
  /** The verb of the deed, repeated on its button. */
  verb: string;
  /** The effect, in numbers. */
  children: ReactNode;
  kind?: 'danger' | 'primary';
  busy: boolean;
  /** Why it cannot be confirmed yet. */
  unavailable?: string | false;
  problem: ApiProblem | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a deed that cannot be undone or that others see. */
export function Confirm(props: ConfirmProps) {
  const { title, verb, kind = 'danger', busy, unavailable, problem } = props;
  const { onConfirm, onClose, children } = props;
  const { t } = useI18n();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">
        <div className="confirm-text">{children}</div>
        {problem && <ProblemCallout problem={problem} />}
        <div className="btn-row">
          <Button kind={kind} busy={busy} unavailable={unavailable} onClick={onConfirm}>
            {verb}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
