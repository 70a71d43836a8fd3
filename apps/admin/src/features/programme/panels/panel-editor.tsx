import './panels.css';
import { useMemo } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { panelContent, PanelInput, type PanelView } from '#shared/programme/panels';
import { useConference } from '../../../api/conference.js';
import { useRemove, useSave } from '../../../api/resources.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { RemoveButton } from '../../../ui/form/remove-button.js';
import { SaveBar } from '../../../ui/form/save-bar.js';
import { StaleDialog } from '../../../ui/form/stale-dialog.js';
import { UnsavedGuard } from '../../../ui/form/unsaved-guard.js';
import { useEditor } from '../../../ui/form/use-editor.js';
import { TextAreaField, TextField } from '../../../ui/form/fields.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';
import { useComparedFields } from './compared-fields.js';
import { LinksBox } from './links-box.js';
import { PanelAside } from './panel-aside.js';
import { AudienceBox } from '../audience/audience-box.js';
import { newPanel } from './panel-input.js';
import { PartsBox } from './parts-box.js';
import { RulesBox } from './rules-box.js';
import { SlidesBox } from '../files/slides-box.js';
import { TalksBox } from './talks-box.js';
import { TextBox } from './text-box.js';
import { TypeBox } from './type-box.js';

/** Texts, type, place, speakers and links of one session, with what is ready beside it. */
export function PanelEditor({ view }: { view?: PanelView }) {
  const { t } = useI18n();
  const { view: conference, may } = useConference();
  const text = useText();
  const navigate = useNavigate();
  const toast = useToast();
  const saving = useSave<{ input: PanelInput; view: PanelView }>('panels');
  const blank = useMemo(() => newPanel(conference.languages), [conference.languages]);
  const list = `/${conference.slug}/panels`;
  const editor = useEditor<PanelInput, PanelView>({
    kind: PanelInput,
    view,
    blank,
    toInput: panelContent,
    save: (input) => saving.mutateAsync({ id: view?.id, input }),
    onSaved: (saved) => {
      if (view) return;
      toast({ text: t.common.saved(text(saved.title)) });
      void navigate(`${list}/${saved.id}`, { replace: true });
    },
  });
  const fields = useComparedFields(editor.base, editor.theirs);
  const readOnly = !may('programme.edit') && t.common.readOnly;
  return (
    <Page title={view?.title ?? t.panels.new} up={{ to: list, label: t.panels.title }}>
      <FormProvider {...editor.form}>
        <div className="edit">
          <form
            className="edit-form"
            noValidate
            aria-label={t.panels.session}
            onSubmit={(event) => void editor.submit(event)}
          >
            {editor.outdated && (
              <Callout kind="warn">
                <p>{t.stale.outdated}</p>
                <p className="notice-act">
                  <Button onClick={() => editor.compare(editor.outdated)}>{t.stale.compare}</Button>
                </p>
              </Callout>
            )}
            <TextBox />
            <TypeBox view={view} />
            <PartsBox view={editor.theirs ?? editor.base} />
            <TalksBox view={view} />
            <RulesBox />
            <AudienceBox />
            <SlidesBox view={view} />
            <LinksBox />
            <section className="box box-body">
              <TextField<PanelInput>
                name="streamUrl"
                type="url"
                label={t.words.fields.panel.streamUrl}
                optional
              />
              <TextAreaField<PanelInput>
                name="technicalNeeds"
                label={t.words.fields.panel.technicalNeeds}
                optional
              />
              <TextAreaField<PanelInput>
                name="internalNotes"
                label={t.words.fields.panel.internalNotes}
                hint={t.panels.notesHint}
                optional
              />
            </section>
            <SaveBar
              dirty={editor.dirty}
              saving={editor.saving}
              problem={editor.problem}
              unavailable={readOnly}
            >
              {view && <RemovePanel view={view} unavailable={readOnly} />}
            </SaveBar>
          </form>
          <PanelAside view={view} dirty={editor.dirty} />
        </div>
        <StaleDialog editor={editor} entity="panel" fields={fields} />
        <UnsavedGuard dirty={editor.dirty} unsaved={editor.unsaved} />
      </FormProvider>
    </Page>
  );
}

function RemovePanel({ view, unavailable }: { view: PanelView; unavailable: string | false }) {
  const { t } = useI18n();
  const { view: conference } = useConference();
  const text = useText();
  const navigate = useNavigate();
  const toast = useToast();
  const removal = useRemove('panels');
  const title = text(view.title);
  return (
    <RemoveButton
      title={t.common.removeNamed(title)}
      verb={t.panels.remove}
      object={view}
      removal={removal}
      unavailable={unavailable}
      onRemoved={() => {
        toast({ text: t.common.removed(title) });
        void navigate(`/${conference.slug}/panels`);
      }}
    >
      <p>{t.panels.removeText}</p>
    </RemoveButton>
  );
}
