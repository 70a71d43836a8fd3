import { type ReactNode, useState } from 'react';
import type { Restorable } from '#shared/programme/history';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog/dialog.js';
import { ProblemNotice } from '../notice.js';
import { HistoryBox } from '../history/history-box.js';
import type { RecordedFact } from '../history/recorded-changes.js';
import { StaleDialog } from './stale-dialog.js';
import { UnsavedGuard } from './unsaved-guard.js';
import type { Editor } from './use-editor.js';
import type { ComparedField } from '../history/versions.js';

interface EditorDrawerProps<
  Input extends FieldValues,
  View extends { id: string; version: number },
> {
  title: string;
  about?: ReactNode;
  editor: Editor<Input, View>;
  /** The name of the kind of object in the audit list. */
  entity: string;
  /** Shows the history of the object, with a way back to earlier versions. */
  history?: Restorable;
  /** What the history tells besides the fields. */
  facts?: readonly RecordedFact[];
  fields: readonly ComparedField<Input>[];
  toInput: (view: View) => Input;
  /** Why nothing can be changed: the account may only read. */
  unavailable?: string | false;
  onClose: () => void;
  /** Further buttons beside Save, such as Remove. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The form of one object at the side of its list; closing asks when something is not saved. */
export function EditorDrawer<
  Input extends FieldValues,
  View extends { id: string; version: number },
>(props: EditorDrawerProps<Input, View>) {
  const { title, about, editor, entity, fields, toInput, unavailable, onClose } = props;
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const close = () => (editor.unsaved() ? setAsking(true) : onClose());
  return (
    <Dialog title={title} about={about} shape="drawer" onClose={close}>
      <FormProvider {...editor.form}>
        <form className="drawer-form" noValidate onSubmit={(event) => void editor.submit(event)}>
          <div className="drawer-body">
            {props.children}
            {props.history && editor.base && (
              <HistoryBox
                kind={props.history}
                entity={entity}
                view={editor.base}
                toInput={toInput}
                fields={fields}
                facts={props.facts}
                unavailable={editor.dirty && t.invitations.unsavedFirst}
              />
            )}
          </div>
          <div className="drawer-foot">
            {editor.problem && <ProblemNotice problem={editor.problem} />}
            <div className="btn-row">
              <Button kind="primary" type="submit" busy={editor.saving} unavailable={unavailable}>
                {t.form.save}
              </Button>
              <Button onClick={close}>{t.common.cancel}</Button>
              {props.actions}
            </div>
          </div>
        </form>
      </FormProvider>
      <StaleDialog editor={editor} entity={entity} fields={fields} toInput={toInput} />
      <UnsavedGuard unsaved={editor.unsaved} dirty={editor.dirty} />
      {asking && (
        <Dialog title={t.form.leaveTitle} onClose={() => setAsking(false)}>
          <div className="dialog-body">
            <p>{t.form.leaveText}</p>
            <div className="btn-row">
              <Button kind="primary" onClick={() => setAsking(false)}>
                {t.form.stay}
              </Button>
              <Button
                kind="danger"
                onClick={() => {
                  editor.abandon();
                  onClose();
                }}
              >
                {t.form.leave}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </Dialog>
  );
}
