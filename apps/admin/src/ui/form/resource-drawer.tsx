import { type ReactNode, useState } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import type { Localised } from '#shared/languages';
import type { Restorable } from '#shared/programme/history';
import { useConference } from '../../api/conference.js';
import { type Resource, useRemove, useSave } from '../../api/resources.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog/dialog.js';
import { HistoryBox } from '../history/history-box.js';
import type { RecordedFact } from '../history/recorded-changes.js';
import type { ComparedField } from '../history/versions.js';
import { ProblemCallout } from '../callout.js';
import { LocalisedText } from '../localised-text.js';
import { useToast } from '../toast.js';
import { useText } from '../words.js';
import { RemoveButton } from './remove-button.js';
import { StaleDialog } from './stale-dialog.js';
import { LeaveDialog, UnsavedGuard } from './unsaved-guard.js';
import { type Editor, useEditor } from './use-editor.js';

interface Stored {
  id: string;
  version: number;
}

interface ResourceDrawerProps<Input extends FieldValues, View extends Stored> {
  resource: Resource;
  /** The name of the kind of object in the audit list. */
  entity: string;
  /** The shared class that validates the input. */
  kind: new () => object;
  /** Undefined: a new one is written. */
  view: View | undefined;
  blank: Input;
  toInput: (view: View) => Input;
  nameOf: (view: View) => Localised | string;
  newTitle: string;
  about?: ReactNode;
  fields: readonly ComparedField<Input>[];
  /** Shows the history, with what it tells besides the fields. */
  history?: { of: Restorable; facts?: readonly RecordedFact[] };
  /** Lets it be removed, with the effect in words. */
  removal?: { verb: string; text: (view: View) => string };
  /** Why nothing can be changed; by default whoever may not edit the programme. */
  readOnly?: string | false;
  onSaved?: ((view: View) => void) | undefined;
  onClose: () => void;
  children: (editor: Editor<Input, View>) => ReactNode;
}

/** One object of the conference at the side of its list: written, saved, removed, with its history. */
export function ResourceDrawer<Input extends FieldValues, View extends Stored>(
  props: ResourceDrawerProps<Input, View>,
) {
  const { resource, entity, kind, view, blank, toInput } = props;
  const { fields, history, removal, onClose } = props;
  const { t } = useI18n();
  const text = useText();
  const nameOf = (named: View) => text(props.nameOf(named));
  const { may } = useConference();
  const toast = useToast();
  const saving = useSave<{ input: Input; view: View }>(resource);
  const removing = useRemove(resource);
  const [asking, setAsking] = useState(false);
  const editor = useEditor<Input, View>({
    kind,
    view,
    blank,
    toInput,
    save: (input) => saving.mutateAsync({ id: view?.id, input }),
    onSaved: (saved) => {
      toast({ text: t.common.saved(nameOf(saved)) });
      props.onSaved?.(saved);
      onClose();
    },
  });
  const unavailable = props.readOnly ?? (!may('programme.edit') && t.common.readOnly);
  const close = () => (editor.unsaved() ? setAsking(true) : onClose());
  return (
    <Dialog
      title={<LocalisedText of={view ? props.nameOf(view) : props.newTitle} />}
      about={props.about}
      shape="drawer"
      onClose={close}
    >
      <FormProvider {...editor.form}>
        <form className="drawer-form" noValidate onSubmit={(event) => void editor.submit(event)}>
          <div className="drawer-body">
            {props.children(editor)}
            {history && editor.base && (
              <HistoryBox
                kind={history.of}
                entity={entity}
                view={editor.base}
                toInput={toInput}
                fields={fields}
                facts={history.facts}
                unavailable={editor.dirty && t.invitations.unsavedFirst}
              />
            )}
          </div>
          <div className="drawer-foot">
            {editor.problem && <ProblemCallout problem={editor.problem} />}
            <div className="btn-row">
              <Button kind="primary" type="submit" busy={editor.saving} unavailable={unavailable}>
                {t.form.save}
              </Button>
              <Button onClick={close}>{t.common.cancel}</Button>
              {view && removal && (
                <RemoveButton
                  title={t.common.removeNamed(nameOf(view))}
                  verb={removal.verb}
                  object={view}
                  removal={removing}
                  unavailable={unavailable}
                  onRemoved={() => {
                    toast({ text: t.common.removed(nameOf(view)) });
                    onClose();
                  }}
                >
                  <p>{removal.text(view)}</p>
                </RemoveButton>
              )}
            </div>
          </div>
        </form>
      </FormProvider>
      <StaleDialog editor={editor} entity={entity} fields={fields} />
      <UnsavedGuard unsaved={editor.unsaved} dirty={editor.dirty} />
      {asking && (
        <LeaveDialog
          onStay={() => setAsking(false)}
          onLeave={() => {
            editor.abandon();
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
