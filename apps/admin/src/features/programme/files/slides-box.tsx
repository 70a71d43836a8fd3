import { Trash2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Page } from '#shared/page';
import {
  FILE_VISIBILITIES,
  type FileInput,
  type FileView,
  type FileVisibility,
  SLIDE_ENDINGS,
} from '#shared/programme/files';
import type { PanelView } from '#shared/programme/panels';
import { api, apiAddress } from '../../../api/client.js';
import { useConference, useRead, useWrite } from '../../../api/conference.js';
import { upload } from '../../../api/upload.js';
import { fileSize } from '#shared/file-size';
import { useI18n } from '../../../i18n/i18n.js';
import { Box } from '../../../ui/box.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button, IconButton } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog/confirm.js';
import { Field } from '../../../ui/form/fields.js';
import { FileChooser } from '../../../ui/form/file-chooser.js';
import { Loaded } from '../../../ui/loaded.js';
import { useProblemText } from '../../../ui/callout.js';
import { useToast } from '../../../ui/toast.js';
import { type Option, optionsOf, Select } from '../../../ui/select.js';

/** The slides of a session: kept at once, apart from what the form saves. */
export function SlidesBox({ view }: { view: PanelView | undefined }) {
  const { t } = useI18n();
  return (
    <Box title={t.slides.title} beside={t.slides.hint}>
      {view ? <Slides panelId={view.id} /> : <p className="box-body muted">{t.slides.afterSave}</p>}
    </Box>
  );
}

function Slides({ panelId }: { panelId: string }) {
  const { t } = useI18n();
  const { may } = useConference();
  const path = `/panels/${panelId}/files`;
  const slides = useRead<Page<FileView>>(path);
  return (
    <>
      <Loaded query={slides}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="files">
              {items.map((file) => (
                <SlidesRow key={file.id} file={file} path={path} />
              ))}
            </ul>
          ) : (
            <p className="box-body muted">{t.slides.none}</p>
          )
        }
      </Loaded>
      {may('programme.edit') && <UploadForm path={path} />}
    </>
  );
}

function SlidesRow({ file, path }: { file: FileView; path: string }) {
  const { t, language } = useI18n();
  const conference = useConference();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const change = useWrite<FileInput, FileView>((base, input) =>
    api.put<FileView>(`${base}${path}/${file.id}`, input),
  );
  const removal = useWrite<void, void>((base) => api.delete(`${base}${path}/${file.id}`));
  const problemText = useProblemText();
  const readOnly = !conference.may('programme.edit');
  return (
    <li>
      <span className="file-name">
        <a href={apiAddress(`${conference.path}${path}/${file.id}`)} download>
          <bdi>{file.name}</bdi>
        </a>{' '}
        <span className="muted">{fileSize(file.size, language)}</span>
        {change.error && <span className="error">{problemText(change.error)}</span>}
      </span>
      <Select
        aria-label={t.slides.visibilityOf(file.name)}
        value={file.visibility}
        disabled={readOnly}
        options={useVisibilities()}
        onChange={(visibility) => change.mutate({ visibility })}
      />
      {!readOnly && (
        <IconButton
          label={t.slides.remove(file.name)}
          icon={<Trash2 className="icon" />}
          onClick={() => setAsking(true)}
        />
      )}
      {asking && (
        <Confirm
          title={t.slides.removeTitle(file.name)}
          verb={t.slides.removeVerb}
          busy={removal.isPending}
          problem={removal.error}
          onConfirm={() =>
            removal.mutate(undefined, {
              onSuccess: () => toast({ text: t.slides.removed(file.name) }),
            })
          }
          onClose={() => setAsking(false)}
        >
          <p>{t.slides.removeText}</p>
        </Confirm>
      )}
    </li>
  );
}

function useVisibilities(): Option<FileVisibility>[] {
  const { t } = useI18n();
  return optionsOf(FILE_VISIBILITIES, (visibility) => t.slides.visibilities[visibility]);
}

function UploadForm({ path }: { path: string }) {
  const { t } = useI18n();
  const visibilities = useVisibilities();
  const toast = useToast();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [visibility, setVisibility] = useState<FileVisibility>('public');
  const [percent, setPercent] = useState(0);
  const [missing, setMissing] = useState(false);
  const sending = useWrite<File, FileView>((base, chosen) =>
    upload<FileView>({
      path: base + path,
      file: chosen,
      fields: { visibility },
      onProgress: setPercent,
    }),
  );

  function choose(chosen: File | undefined): void {
    setFile(chosen);
    setMissing(false);
    sending.reset();
  }

  function send(): void {
    setMissing(!file);
    if (!file) return;
    setPercent(0);
    announce(t.slides.uploading(0));
    sending.mutate(file, {
      onSuccess: ({ name }) => {
        toast({ text: t.slides.uploaded(name) });
        setFile(undefined);
        if (input.current) input.current.value = '';
      },
    });
  }

  const error = missing ? t.slides.choose : sending.error ? problemText(sending.error) : undefined;
  return (
    <div className="box-body upload">
      <Field label={t.slides.file} error={error}>
        {(attributes) => (
          <FileChooser
            ref={input}
            accept={SLIDE_ENDINGS.join(',')}
            {...attributes}
            onChoose={choose}
          />
        )}
      </Field>
      <Field label={t.slides.visibility}>
        {(attributes) => (
          <Select
            {...attributes}
            value={visibility}
            options={visibilities}
            onChange={setVisibility}
          />
        )}
      </Field>
      <Button icon={<Upload className="icon" />} busy={sending.isPending} onClick={send}>
        {t.slides.upload}
      </Button>
      {sending.isPending && (
        <progress className="upload-wide" max={100} value={percent} aria-label={t.slides.upload}>
          {t.slides.uploading(percent)}
        </progress>
      )}
      <p className="hint upload-wide">{t.slides.visibilityHint}</p>
    </div>
  );
}
