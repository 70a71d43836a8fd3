import type { DayGrid, GridCell, GridRow } from './grid.js';

/** Height of a minute of sessions, of a break and of a gap, in CSS pixels. */
const MINUTE = 1.5;
const BREAK_HEIGHT = 52;
const GAP_HEIGHT = 24;
/** From this many columns on, columns keep a least width and the grid scrolls sideways. */
export const SCROLL_FROM = 6;

export function rowClass(cell: { rowStart: number; rowEnd: number }): string {
  return `r${cell.rowStart}-${cell.rowEnd}`;
}

export function columnClass(cell: { colStart: number; colEnd: number }): string {
  return `c${cell.colStart}-${cell.colEnd}`;
}

/** Quarter hours in a row, for the ticks of the axis. */
export function ticksOf(row: GridRow): number {
  return Math.max(1, Math.round((row.endsAt - row.startsAt) / 900_000));
}

/**
 * The placements of the grids of one page as a style sheet: strict CSP forbids style attributes,
 * and the page is the same bytes for everybody, so it is allowed by its hash. Classes name their
 * grid lines; grids of several days on one page share them. Narrow screens show a list instead.
 */
export function gridStyles(grids: { id: string; grid: DayGrid }[]): string {
  const rules = new Set<string>();
  for (const { id, grid } of grids) {
    rules.add(`#${id}{--rows:auto ${rowTemplate(grid.rows)};--cols:${grid.width}}`);
  }
  for (const { grid } of grids) {
    grid.rows.forEach((row, index) => {
      const line = index + 2;
      rules.add(`.${rowClass({ rowStart: line, rowEnd: line + 1 })}{grid-row:${line}/${line + 1}}`);
      rules.add(`.n${ticksOf(row)}{--n:${ticksOf(row)}}`);
    });
    for (const { start, end } of grid.columns)
      rules.add(columnRule({ colStart: start, colEnd: end }));
    for (const cell of grid.cells.values()) {
      rules.add(`.${rowClass(cell)}{grid-row:${cell.rowStart}/${cell.rowEnd}}`);
      rules.add(columnRule(cell));
    }
  }
  return rules.size === 0 ? '' : `@media (min-width:64rem){${[...rules].join('')}}`;
}

function columnRule(cell: Pick<GridCell, 'colStart' | 'colEnd'>): string {
  return `.${columnClass(cell)}{grid-column:${cell.colStart}/${cell.colEnd}}`;
}

function rowTemplate(rows: GridRow[]): string {
  return rows.map((row) => `minmax(${heightOf(row)}px,auto)`).join(' ');
}

function heightOf({ kind, startsAt, endsAt }: GridRow): number {
  if (kind === 'break') return BREAK_HEIGHT;
  if (kind === 'gap') return GAP_HEIGHT;
  return Math.round(((endsAt - startsAt) / 60_000) * MINUTE);
}
