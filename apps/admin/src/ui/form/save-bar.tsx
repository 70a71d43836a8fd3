import { CircleCheck, PencilLine } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { ProblemCallout } from '../callout.js';

interface SaveBarProps {
  dirty: boolean;
  saving: boolean;
  problem: ApiProblem | null;
  /** Why saving is not possible: the account may only read. */
  unavailable?: string | false;
  /** The verb on the button; Save unless told. */
  verb?: string;
  /** What saving means, while nothing is unsaved. */
  hint?: string;
  /** Further buttons, before Save. */
  children?: ReactNode;
}

/** The foot of a long form: whether it is saved, what went wrong, Save. */
export function SaveBar(props: SaveBarProps) {
  const { dirty, saving, problem, unavailable, verb, hint, children } = props;
  const { t } = useI18n();
  return (
    <div className="savebar">
      {problem && <ProblemCallout problem={problem} />}
      <div className="savebar-row">
        <SaveState dirty={dirty} saving={saving} hint={hint ?? t.form.draftHint} />
        <div className="btn-row">
          {children}
          <Button kind="primary" type="submit" busy={saving} unavailable={unavailable}>
            {verb ?? t.form.save}
          </Button>
        </div>
      </div>
    </div>
  );
}

function SaveState({ dirty, saving, hint }: { dirty: boolean; saving: boolean; hint: string }) {
  const { t } = useI18n();
  const [savedAt, setSavedAt] = useState<string>();
  const [wasSaving, setWasSaving] = useState(false);
  useEffect(() => {
    if (wasSaving && !saving && !dirty) setSavedAt(new Date().toTimeString().slice(0, 5));
    setWasSaving(saving);
  }, [wasSaving, saving, dirty]);
  if (dirty) {
    return (
      <p className="muted save-state">
        <PencilLine className="icon" />
        {t.form.unsaved}
      </p>
    );
  }
  return (
    <p className="muted save-state" role="status">
      {savedAt && <CircleCheck className="icon" />}
      {savedAt ? t.form.savedAt(savedAt) : hint}
    </p>
  );
}
