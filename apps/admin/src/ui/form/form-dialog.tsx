import type { ReactNode } from 'react';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog/dialog.js';
import { ProblemCallout } from '../callout.js';

interface FormDialogProps {
  title: string;
  about?: string;
  shape?: 'middle';
  verb: string;
  kind?: 'primary' | 'danger';
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: () => void;
  onClose: () => void;
  /** Further buttons beside the one that sends. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A small form over the page: its fields, what was refused, and the button that names the deed. */
export function FormDialog(props: FormDialogProps) {
  const { title, about, shape, verb, kind = 'primary', busy, problem, onSubmit, onClose } = props;
  const { t } = useI18n();
  return (
    <Dialog title={title} about={about} {...(shape && { shape })} onClose={onClose}>
      <form
        className="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {props.children}
        {problem && <ProblemCallout problem={problem} />}
        <div className="btn-row">
          <Button kind={kind} type="submit" busy={busy}>
            {verb}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          {props.actions}
        </div>
      </form>
    </Dialog>
  );
}
