import './spreadsheets.css';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { SheetKind } from '#shared/exchange/spreadsheets';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { SpreadsheetDialog } from './spreadsheet-dialog.js';

/** Opens the export and import of a list as a spreadsheet. */
export function SpreadsheetButton({ kind }: { kind: SheetKind }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileSpreadsheet className="icon" />} onClick={() => setOpen(true)}>
        {t.sheets.open}
      </Button>
      {open && <SpreadsheetDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}
