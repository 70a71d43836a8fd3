import type { ReleasedPanel, ReleasedRoom } from '#shared/releases/release-document';
import { ColumnLayout, FIRST, type GridColumn } from './columns.js';
import { clusters, type Span } from './spans.js';

export interface GridRow {
  startsAt: number;
  endsAt: number;
  /** What fills it decides its smallest height. */
  kind: 'sessions' | 'break' | 'gap';
}

/** Grid lines of one panel; line 1 is the axis, line 1 of the rows the heads of the rooms. */
export interface GridCell {
  rowStart: number;
  rowEnd: number;
  colStart: number;
  colEnd: number;
  /** Across all columns, because nothing happens beside it. */
  wide: boolean;
}

export interface DayGrid {
  columns: GridColumn[];
  /** Number of columns without the axis, at least 1. */
  width: number;
  rows: GridRow[];
  cells: Map<ReleasedPanel, GridCell>;
}

/**
 * Places the panels of a day by room and time. A panel with nothing beside it spans all columns. A
 * panel across all rooms that others overlap takes the widest run of free rooms, or a column of its
 * own. A room that holds several panels at once gets as many lanes as it needs.
 */
export function placeDay(panels: ReleasedPanel[], rooms: ReleasedRoom[]): DayGrid {
  const spans = panels.map((panel) => ({
    panel,
    from: Date.parse(panel.startsAt),
    until: Date.parse(panel.endsAt),
  }));
  spans.sort((a, b) => a.from - b.from || b.until - a.until);
  const beside = new Set(
    clusters(spans)
      .filter(({ length }) => length > 1)
      .flat(),
  );
  const layout = new ColumnLayout(rooms, [...beside]);
  const lines = timeLines(spans);
  const lineOf = new Map(lines.map((at, index) => [at, index + FIRST]));
  const cells = new Map<ReleasedPanel, GridCell>();
  for (const span of spans) {
    const place = beside.has(span) ? layout.placeOf(span) : undefined;
    cells.set(span.panel, {
      rowStart: lineOf.get(span.from)!,
      rowEnd: lineOf.get(span.until)!,
      colStart: place?.start ?? FIRST,
      colEnd: place?.end ?? layout.end,
      wide: place === undefined,
    });
  }
  return { columns: layout.columns, width: layout.end - FIRST, rows: rowsOf(lines, spans), cells };
}

function timeLines(spans: Span[]): number[] {
  return [...new Set(spans.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
}

function rowsOf(lines: number[], spans: Span[]): GridRow[] {
  return lines.slice(0, -1).map((startsAt, index) => {
    const endsAt = lines[index + 1]!;
    const inside = spans.filter(({ from, until }) => from < endsAt && until > startsAt);
    const sessions = inside.some(({ panel }) => panel.format !== 'break');
    return { startsAt, endsAt, kind: sessions ? 'sessions' : inside.length > 0 ? 'break' : 'gap' };
  });
}
