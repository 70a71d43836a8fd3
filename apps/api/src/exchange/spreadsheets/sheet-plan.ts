import { isDeepStrictEqual } from 'node:util';
import type { SheetChange, SheetError, SheetRowView } from '#shared/exchange/spreadsheets';
import { type Localised, localised, type Phrase } from '#shared/languages';
import { type FieldError, inputError } from '#shared/problems/input-messages';
import { settled } from './formulas.js';
import type { Table } from './bounded-table.js';
import { FAULTS } from './sheet-faults.js';
import { folded } from './sheet-words.js';
import {
  cellsOf,
  type Column,
  columnLetter,
  ID_HEADING,
  isSame,
  VERSION_HEADING,
} from './sheet.js';

/** How the rows of one kind of spreadsheet become objects. */
export interface SheetDefinition<Row extends { id: string }, Draft, Context> {
  columns: readonly Column<Row, Draft, Context>[];
  stampOf: (row: Row) => string;
  blank: () => Draft;
  draftOf: (row: Row) => Draft;
  nameOf: (draft: Draft) => Localised;
  /** Puts back in the draft what no file may change, and says what that is. */
  leave?: (draft: Draft, before: Row) => Left | undefined;
  /** What is wrong with the whole of a changed draft, each at a path of a column. */
  check: (draft: Draft, before: Row | undefined) => Promise<FieldError[]> | FieldError[];
}

/** What of a row is left as it is, by the paths of its columns, and why. */
export interface Left {
  paths: readonly string[];
  message: Localised;
}

/** A row that creates or changes an object. */
export interface PlannedRow<Row, Draft> extends SheetRowView {
  before: Row | undefined;
  draft: Draft;
}

export interface SheetPlan<Row, Draft> {
  rows: PlannedRow<Row, Draft>[];
  unchanged: number;
  /** What stays as it is although a row says otherwise. */
  left: SheetError[];
  errors: SheetError[];
}

/** Where each known column is: its index in the rows, by the column's key. */
interface Layout {
  id: number | undefined;
  version: number | undefined;
  columns: Map<string, number>;
  width: number;
}

/** What a table would change; every error with its row and cell. A missing row removes nothing. */
export async function planSheet<Row extends { id: string }, Draft, Context>(
  table: Table,
  definition: SheetDefinition<Row, Draft, Context>,
  existing: ReadonlyMap<string, Row>,
  context: Context,
): Promise<SheetPlan<Row, Draft>> {
  const errors: SheetError[] = [];
  const layout = layoutOf(table[0] ?? [], definition.columns, errors);
  const plan: SheetPlan<Row, Draft> = { rows: [], unchanged: 0, left: [], errors };
  if (errors.length > 0) return plan;
  const seen = new Set<string>();
  for (const [index, cells] of table.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const reader = new RowReader(index + 1, cells, layout, errors);
    const before = reader.existing(existing, seen, definition.stampOf);
    if (before === 'refused') continue;
    const read = readRow(reader, definition, before, context);
    if (read === 'refused') continue;
    const planned = read && withoutLeft(reader, definition, read, plan.left);
    if (!planned) plan.unchanged += before ? 1 : 0;
    else if (await isSound(reader, definition, planned)) plan.rows.push(planned);
  }
  return plan;
}

function layoutOf<Row, Draft, Context>(
  headings: readonly string[],
  columns: readonly Column<Row, Draft, Context>[],
  errors: SheetError[],
): Layout {
  const layout: Layout = { id: undefined, version: undefined, columns: new Map(), width: 0 };
  const is = (heading: string, key: string, names: Phrase, former: readonly string[] = []) =>
    [key, ...Object.values(names), ...former].some((name) => folded(name) === folded(heading));
  for (const [index, heading] of headings.entries()) {
    if (heading.trim() === '') continue;
    layout.width = index + 1;
    const wrong = (message: Localised) =>
      errors.push({ row: 1, cell: `${columnLetter(index)}1`, column: null, message });
    const column = columns.find(({ key, heading: names, former }) =>
      is(heading, key, names, former),
    );
    if (is(heading, 'id', ID_HEADING)) {
      if (layout.id === undefined) layout.id = index;
      else wrong(FAULTS.twiceHeading);
    } else if (is(heading, 'version', VERSION_HEADING)) {
      if (layout.version === undefined) layout.version = index;
      else wrong(FAULTS.twiceHeading);
    } else if (!column) wrong(FAULTS.unknownHeading);
    else if (layout.columns.has(column.key)) wrong(FAULTS.twiceHeading);
    else layout.columns.set(column.key, index);
  }
  if (layout.columns.size === 0 && errors.length === 0) {
    errors.push({ row: 1, cell: null, column: null, message: FAULTS.noHeading });
  }
  return layout;
}

/** One row, and how its errors are told. */
class RowReader {
  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    readonly layout: Layout,
    private readonly errors: SheetError[],
  ) {}

  cell(index: number | undefined): string {
    return index === undefined ? '' : settled(this.cells[index] ?? '');
  }

  wrong(message: Localised, index?: number, column: Localised | null = null): void {
    this.errors.push(this.remark(message, index, column));
  }

  remark(message: Localised, index?: number, column: Localised | null = null): SheetError {
    const cell = index === undefined ? null : columnLetter(index) + String(this.row);
    return { row: this.row, cell, column, message };
  }

  /** The object of the row; undefined for a new one, `refused` when the row cannot be read. */
  existing<Row extends { id: string }>(
    objects: ReadonlyMap<string, Row>,
    seen: Set<string>,
    stampOf: (row: Row) => string,
  ): Row | undefined | 'refused' {
    const { id: idAt, version: versionAt, width } = this.layout;
    const beyond = this.cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
    const id = this.cell(idAt).toLowerCase();
    const stamp = this.cell(versionAt);
    const object = objects.get(id);
    if (beyond >= 0) this.wrong(FAULTS.beyond, beyond);
    else if (id === '' && stamp !== '')
      this.wrong(FAULTS.versionWithoutId, versionAt, VERSION_HEADING);
    else if (id === '') return undefined;
    else if (!object) this.wrong(FAULTS.unknownId, idAt, ID_HEADING);
    else if (seen.has(id)) this.wrong(FAULTS.twice, idAt, ID_HEADING);
    else if (stamp !== stampOf(object))
      this.wrong(FAULTS.stale, versionAt ?? idAt, VERSION_HEADING);
    else {
      seen.add(id);
      return object;
    }
    return 'refused';
  }
}

/** The row's changes; undefined where the cells say what is so already, `refused` where one cannot be read. */
function readRow<Row extends { id: string }, Draft, Context>(
  reader: RowReader,
  { columns, blank, draftOf, nameOf }: SheetDefinition<Row, Draft, Context>,
  before: Row | undefined,
  context: Context,
): PlannedRow<Row, Draft> | undefined | 'refused' {
  const draft = before ? draftOf(before) : blank();
  const shown = before && cellsOf(columns, before, context);
  const changes: SheetChange[] = [];
  let isReadable = true;
  for (const { key, heading, read } of columns) {
    const index = reader.layout.columns.get(key);
    if (index === undefined) continue;
    const cell = reader.cell(index);
    const was = shown?.get(key) ?? localised('');
    if (isSame(cell, was)) continue;
    const unread = structuredClone(draft);
    const fault = read(cell, draft, context);
    if (fault) {
      reader.wrong(fault, index, heading);
      isReadable = false;
    }
    // The same in other words: a program wrote `15/06/2027 09:30`, a person `EN; fr`.
    if (before && !fault && isDeepStrictEqual(draft, unread)) continue;
    changes.push({ column: heading, before: was, after: cell });
  }
  if (!isReadable) return 'refused';
  if (changes.length === 0) return undefined;
  const kind = before ? 'change' : 'create';
  return { row: reader.row, kind, name: nameOf(draft), changes, before, draft };
}

/** The row without the changes of what is left as it is; undefined where there is no other. */
function withoutLeft<Row extends { id: string }, Draft, Context>(
  reader: RowReader,
  { columns, leave }: SheetDefinition<Row, Draft, Context>,
  planned: PlannedRow<Row, Draft>,
  told: SheetError[],
): PlannedRow<Row, Draft> | undefined {
  const { before, draft, changes } = planned;
  const left = before && leave?.(draft, before);
  if (!left) return planned;
  const isLeft = (change: SheetChange) =>
    columns.some(({ path, heading }) => left.paths.includes(path) && heading === change.column);
  const first = changes.find(isLeft)?.column;
  const of = columns.find(({ heading }) => heading === first);
  told.push(reader.remark(left.message, of && reader.layout.columns.get(of.key), first));
  const kept = changes.filter((change) => !isLeft(change));
  return kept.length > 0 ? { ...planned, changes: kept } : undefined;
}

async function isSound<Row extends { id: string }, Draft, Context>(
  reader: RowReader,
  { columns, check }: SheetDefinition<Row, Draft, Context>,
  { draft, before }: PlannedRow<Row, Draft>,
): Promise<boolean> {
  const faults = await check(draft, before);
  for (const fault of faults) {
    const column = columns.find(
      ({ path }) =>
        path === fault.path ||
        path.startsWith(`${fault.path}.`) ||
        fault.path.startsWith(`${path}.`),
    );
    const message = {
      en: inputError(fault, 'en').message,
      fr: inputError(fault, 'fr').message,
    };
    reader.wrong(message, column && reader.layout.columns.get(column.key), column?.heading);
  }
  return faults.length === 0;
}
