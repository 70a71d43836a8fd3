import type { SheetError, SheetImportView, SheetRowView } from '#shared/exchange/spreadsheets';
import { useI18n } from '../../i18n/i18n.js';
import type { Column } from '../../ui/list/column.js';
import { ScrolledTable } from '../../ui/list/scrolled-table.js';
import { Callout } from '../../ui/callout.js';
import { useText } from '../../ui/words.js';

/** What an edited spreadsheet would change or, row by row, what is wrong with it. */
export function ImportResult({ told }: { told: SheetImportView }) {
  const { t } = useI18n();
  const { errors, rows, left, created, changed, unchanged } = told;
  const errorColumns = useErrorColumns(t.sheets.problem);
  const leftColumns = useErrorColumns(t.sheets.why);
  const rowColumns = useRowColumns();
  return (
    <div className="sheets-result" role="status">
      {errors.length > 0 ? (
        <>
          <Callout kind="warn">
            <p>{t.sheets.errors(errors.length)}</p>
          </Callout>
          <ScrolledTable
            title={t.sheets.errorList}
            columns={errorColumns}
            rows={errors}
            keyOf={({ row, cell }, index) => `${row} ${cell} ${index}`}
          />
        </>
      ) : (
        <>
          <p>
            <strong>{t.sheets.effect(created, changed, unchanged)}</strong>
          </p>
          {rows.length > 0 && (
            <ScrolledTable
              title={t.sheets.changeList}
              columns={rowColumns}
              rows={rows}
              keyOf={({ row }) => String(row)}
            />
          )}
          {left.length > 0 && (
            <ScrolledTable
              title={t.sheets.leftList}
              columns={leftColumns}
              rows={left}
              keyOf={({ row }) => String(row)}
            />
          )}
        </>
      )}
    </div>
  );
}

function useErrorColumns(head: string): Column<SheetError>[] {
  const { t, language } = useI18n();
  const text = useText();
  return [
    {
      key: 'cell',
      head: t.sheets.cell,
      names: true,
      cell: ({ cell, row }) => cell ?? t.sheets.row(row),
    },
    { key: 'column', head: t.sheets.column, cell: ({ column }) => column && text(column) },
    { key: 'problem', head, cell: ({ message }) => message[language] },
  ];
}

function useRowColumns(): Column<SheetRowView>[] {
  const { t, language } = useI18n();
  const text = useText();
  return [
    { key: 'row', head: t.sheets.rowHead, cell: ({ row }) => row },
    {
      key: 'what',
      head: t.sheets.what,
      names: true,
      cell: ({ name, kind }) => (
        <>
          {text(name)} {kind === 'create' && <span className="tag tag-ok">{t.sheets.new}</span>}
        </>
      ),
    },
    {
      key: 'changes',
      head: t.sheets.changes,
      cell: ({ changes }) => (
        <ul className="sheets-changes">
          {changes.map(({ column, before, after }) => (
            <li key={column.en}>
              {text(column) + t.words.colon}
              {before[language] && <s>{before[language]}</s>} <ins>{after || t.sheets.emptied}</ins>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
