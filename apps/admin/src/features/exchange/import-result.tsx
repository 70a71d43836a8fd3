import { useState } from 'react';
import type { SheetError, SheetImportView, SheetRowView } from '#shared/exchange/spreadsheets';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useText } from '../../ui/words.js';

/** Rows drawn at first, and with each press of the button. */
const STEP = 200;

/** What an edited spreadsheet would change or, row by row, what is wrong with it. */
export function ImportResult({ told }: { told: SheetImportView }) {
  const { t } = useI18n();
  const { errors, rows, created, changed, unchanged } = told;
  return (
    <div className="sheets-result" role="status">
      {errors.length > 0 ? (
        <Notice kind="warn">
          <p>{t.sheets.errors(errors.length)}</p>
        </Notice>
      ) : (
        <p>
          <strong>{t.sheets.effect(created, changed, unchanged)}</strong>
        </p>
      )}
      {errors.length > 0 ? <Errors errors={errors} /> : rows.length > 0 && <Rows rows={rows} />}
    </div>
  );
}

function Errors({ errors }: { errors: SheetError[] }) {
  const [shown, setShown] = useState(STEP);
  const { t, language } = useI18n();
  const text = useText();
  return (
    <div
      className="table-wrap box sheets-table"
      role="region"
      aria-label={t.sheets.errorList}
      tabIndex={0}
    >
      <table className="table list">
        <thead>
          <tr>
            <th scope="col">{t.sheets.cell}</th>
            <th scope="col">{t.sheets.column}</th>
            <th scope="col">{t.sheets.problem}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, shown).map((error, index) => (
            <tr key={`${error.row} ${error.cell} ${index}`}>
              <th scope="row">{error.cell ?? t.sheets.row(error.row)}</th>
              <td>{error.column && text(error.column)}</td>
              <td>{error.message[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={errors.length - shown} onMore={() => setShown(shown + STEP)} />
    </div>
  );
}

function Rows({ rows }: { rows: SheetRowView[] }) {
  const [shown, setShown] = useState(STEP);
  const { t, language } = useI18n();
  const text = useText();
  return (
    <div
      className="table-wrap box sheets-table"
      role="region"
      aria-label={t.sheets.changeList}
      tabIndex={0}
    >
      <table className="table list">
        <thead>
          <tr>
            <th scope="col">{t.sheets.rowHead}</th>
            <th scope="col">{t.sheets.what}</th>
            <th scope="col">{t.sheets.changes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <th scope="row">
                {text(row.name)}{' '}
                {row.kind === 'create' && <span className="tag tag-ok">{t.sheets.new}</span>}
              </th>
              <td>
                <ul className="sheets-changes">
                  {row.changes.map(({ column, before, after }) => (
                    <li key={column.en}>
                      {text(column) + t.words.colon}
                      {before[language] && <s>{before[language]}</s>}{' '}
                      <ins>{after || t.sheets.emptied}</ins>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={rows.length - shown} onMore={() => setShown(shown + STEP)} />
    </div>
  );
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  const { t } = useI18n();
  if (left <= 0) return null;
  return (
    <p className="box-body">
      {t.sheets.more(left)} <Button onClick={onMore}>{t.sheets.showMore}</Button>
    </p>
  );
}
