import { Download } from 'lucide-react';
import { useState } from 'react';
import { SHEET_FORMATS, type SheetImportView, type SheetKind } from '#shared/exchange/spreadsheets';
import { apiAddress } from '../../api/client.js';
import { useConference, useWrite } from '../../api/conference.js';
import { isProblem } from '../../api/problem.js';
import { upload } from '../../api/upload.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { Field } from '../../ui/form/fields.js';
import { FileChooser } from '../../ui/form/file-chooser.js';
import { ProblemCallout } from '../../ui/callout.js';
import { useToast } from '../../ui/toast.js';
import { ImportResult } from './import-result.js';

interface SpreadsheetDialogProps {
  kind: SheetKind;
  onClose: () => void;
}

/** Download a list, edit it elsewhere, see what the edited file would change, import it. */
export function SpreadsheetDialog({ kind, onClose }: SpreadsheetDialogProps) {
  const { t, language } = useI18n();
  const conference = useConference();
  return (
    <Dialog title={t.sheets.title[kind]} shape="wide" onClose={onClose}>
      <div className="dialog-body sheets">
        <section aria-labelledby="sheet-export">
          <h3 id="sheet-export">{t.sheets.export}</h3>
          <p className="muted">{t.sheets.exportText}</p>
          <p className="btn-row">
            {SHEET_FORMATS.map((format) => (
              <a
                key={format}
                className="btn"
                download
                href={apiAddress(`${conference.path}/export/${kind}.${format}`, { lang: language })}
              >
                <Download className="icon" />
                {t.sheets.download(format.toUpperCase())}
              </a>
            ))}
          </p>
        </section>
        {conference.may('programme.edit') && <Import kind={kind} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Import({ kind, onClose }: SpreadsheetDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const looking = useImport(kind, 'preview');
  const applying = useImport(kind, 'apply');
  const told = looking.data;
  const ready = told && told.errors.length === 0 && told.rows.length > 0;

  function choose(chosen: File | undefined): void {
    setFile(chosen);
    setMissing(false);
    looking.reset();
    applying.reset();
  }

  function apply(chosen: File): void {
    applying.mutate(chosen, {
      onSuccess: ({ created, changed }) => {
        toast({ text: t.sheets.done(created + changed) });
        onClose();
      },
      // Somebody was faster: what is wrong now is shown cell by cell.
      onError: (problem) => {
        if (isProblem(problem, 'sheet_errors')) looking.mutate(chosen);
      },
    });
  }

  return (
    <section aria-labelledby="sheet-import">
      <h3 id="sheet-import">{t.sheets.import}</h3>
      <p className="muted">{t.sheets.importText}</p>
      <Field label={t.sheets.file} error={missing ? t.slides.choose : undefined}>
        {(attributes) => <FileChooser accept=".xlsx,.csv" {...attributes} onChoose={choose} />}
      </Field>
      {told && <ImportResult told={told} />}
      {looking.error && <ProblemCallout problem={looking.error} />}
      {applying.error && <ProblemCallout problem={applying.error} />}
      <div className="btn-row">
        {ready && file ? (
          <Button kind="primary" busy={applying.isPending} onClick={() => apply(file)}>
            {t.sheets.apply(told.rows.length)}
          </Button>
        ) : (
          <Button
            kind="primary"
            busy={looking.isPending}
            onClick={() => (file ? looking.mutate(file) : setMissing(true))}
          >
            {t.bulk.look}
          </Button>
        )}
        <Button onClick={onClose}>{t.common.cancel}</Button>
      </div>
    </section>
  );
}

function useImport(kind: SheetKind, mode: 'preview' | 'apply') {
  return useWrite<File, SheetImportView>((path, file) =>
    upload<SheetImportView>({ path: `${path}/import/${kind}`, file, fields: { mode } }),
  );
}
