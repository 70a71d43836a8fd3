import { useMemo, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useHistory } from '../../api/lists.js';
import { useConference } from '../../api/conference.js';
import { actorName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog/dialog.js';
import { Callout } from '../callout.js';
import type { Editor } from './use-editor.js';
import { type ComparedField, type Difference, differences, merged } from '../history/versions.js';

interface StaleDialogProps<
  Input extends FieldValues,
  View extends { id: string; version: number },
> {
  editor: Editor<Input, View>;
  /** The name of the kind of object in the audit list. */
  entity: string;
  fields: readonly ComparedField<Input>[];
}

type Choice = 'mine' | 'theirs';

/** Both versions field by field, when somebody else saved the same object meanwhile. */
export function StaleDialog<
  Input extends FieldValues,
  View extends { id: string; version: number },
>(props: StaleDialogProps<Input, View>) {
  const { editor } = props;
  if (!editor.theirs || !editor.base) return null;
  return <Comparison {...props} base={editor.base} theirs={editor.theirs} />;
}

function Comparison<Input extends FieldValues, View extends { id: string; version: number }>({
  editor,
  entity,
  fields,
  base,
  theirs,
}: StaleDialogProps<Input, View> & { base: View; theirs: View }) {
  const { t } = useI18n();
  const { toInput } = editor;
  const mine = editor.form.getValues();
  const found = useMemo(
    () => differences(fields, toInput(base), mine, toInput(theirs)),
    [fields, toInput, base, mine, theirs],
  );
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const choiceOf = (difference: Difference): Choice | undefined =>
    choices[difference.path] ?? defaultChoice(difference);
  const open = found.filter((difference) => !choiceOf(difference)).length;

  function save(): void {
    const kept = found.filter((difference) => choiceOf(difference) === 'mine');
    void editor.resolve(
      merged(
        mine,
        toInput(theirs),
        kept.map((difference) => difference.path),
      ),
      theirs,
    );
  }

  return (
    <Dialog title={t.stale.title} shape="wide" onClose={() => editor.compare(undefined)}>
      <div className="dialog-body">
        <Callout kind="warn">
          <WhoSaved entity={entity} entityId={theirs.id} />
        </Callout>
        {found.length === 0 && <p>{t.stale.same}</p>}
        {found.map((difference) => (
          <FieldChoice
            key={difference.path}
            difference={difference}
            choice={choiceOf(difference)}
            onChoice={(choice) => setChoices({ ...choices, [difference.path]: choice })}
          />
        ))}
        <div className="btn-row">
          <Button
            kind="primary"
            busy={editor.saving}
            unavailable={open > 0 && t.stale.chooseAll(open)}
            onClick={save}
          >
            {t.stale.save}
          </Button>
          <Button onClick={() => editor.compare(undefined)}>{t.stale.back}</Button>
        </div>
        {open > 0 && <p className="hint">{t.stale.chooseAll(open)}</p>}
      </div>
    </Dialog>
  );
}

/** What only one of us changed is kept; what both changed must be chosen. */
function defaultChoice({ changedBy }: Difference): Choice | undefined {
  if (changedBy === 'both') return undefined;
  return changedBy === 'me' ? 'mine' : 'theirs';
}

function WhoSaved({ entity, entityId }: { entity: string; entityId: string }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const last = useHistory(entity, entityId).data?.items[0];
  return (
    <p>
      {last
        ? t.stale.savedBy(actorName(last.actor, t), momentName(last.at, view.timeZone, language))
        : t.stale.saved}{' '}
      {t.stale.explain}
    </p>
  );
}

function FieldChoice({
  difference,
  choice,
  onChoice,
}: {
  difference: Difference;
  choice: Choice | undefined;
  onChoice: (choice: Choice) => void;
}) {
  const { t } = useI18n();
  return (
    <fieldset className="stale-field">
      <legend className="label">
        {difference.label} <span className="tag">{t.stale.changedBy[difference.changedBy]}</span>
      </legend>
      {(['theirs', 'mine'] as const).map((side) => (
        <label key={side} className="choice stale-side">
          <input
            type="radio"
            name={difference.path}
            checked={choice === side}
            onChange={() => onChoice(side)}
          />
          <span>{side === 'mine' ? t.stale.mine : t.stale.theirs}</span>
          <span className="stale-text">{difference[side] || t.stale.emptyText}</span>
        </label>
      ))}
    </fieldset>
  );
}
