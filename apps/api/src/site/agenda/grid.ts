import type { ReleasedPanel, ReleasedRoom } from '#shared/releases/release-document';

/** A column of the grid: a room, or the place for what happens across rooms beside other panels. */
export interface GridColumn {
  room: ReleasedRoom | null;
  /** Grid lines of the column; more than one apart when the room holds panels at the same time. */
  start: number;
  end: number;
}

/** The time between two neighbouring lines of the day. */
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

interface Span {
  panel: ReleasedPanel;
  from: number;
  until: number;
}

/** First grid line after the axis, and first row line after the heads. */
const FIRST = 2;

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

/** Groups of panels that overlap in time, directly or through others. Sorted input. */
function clusters(spans: Span[]): Span[][] {
  const groups: Span[][] = [];
  let until = -Infinity;
  for (const span of spans) {
    if (span.from >= until) groups.push([]);
    groups.at(-1)!.push(span);
    until = Math.max(until, span.until);
  }
  return groups;
}

function rowsOf(lines: number[], spans: Span[]): GridRow[] {
  return lines.slice(0, -1).map((startsAt, index) => {
    const endsAt = lines[index + 1]!;
    const inside = spans.filter(({ from, until }) => from < endsAt && until > startsAt);
    const sessions = inside.some(({ panel }) => panel.format !== 'break');
    return { startsAt, endsAt, kind: sessions ? 'sessions' : inside.length > 0 ? 'break' : 'gap' };
  });
}

/** Gives every panel that has others beside it its columns. */
class ColumnLayout {
  readonly columns: GridColumn[] = [];
  end = FIRST;
  private readonly places = new Map<Span, { start: number; end: number }>();
  private readonly acrossRooms: Span[] = [];

  constructor(rooms: ReleasedRoom[], spans: Span[]) {
    for (const room of rooms) {
      this.addColumn(
        room,
        spans.filter(({ panel }) => panel.roomId === room.id),
      );
    }
    const inRooms = spans.filter((span) => this.places.has(span));
    const homeless: Span[] = [];
    for (const span of spans) {
      if (this.places.has(span)) continue;
      const run = this.widestFreeRun(span, [...inRooms, ...this.acrossRooms]);
      if (run) {
        this.places.set(span, run);
        this.acrossRooms.push(span);
      } else {
        homeless.push(span);
      }
    }
    this.addColumn(null, homeless);
    if (this.end === FIRST) this.end += 1;
  }

  placeOf(span: Span): { start: number; end: number } {
    return this.places.get(span)!;
  }

  /** A column for a room, in as many lanes as it has panels at the same time. */
  private addColumn(room: ReleasedRoom | null, spans: Span[]): void {
    if (spans.length === 0) return;
    const start = this.end;
    const groups = clusters(spans).map((group) => lanesOf(group));
    const lanes = Math.max(...groups.map((group) => Math.max(...group.values()) + 1));
    for (const group of groups) {
      for (const [span, lane] of group) {
        const alone = group.size === 1;
        this.places.set(span, {
          start: start + (alone ? 0 : lane),
          end: alone ? start + lanes : start + lane + 1,
        });
      }
    }
    this.end = start + lanes;
    this.columns.push({ room, start, end: this.end });
  }

  private widestFreeRun(span: Span, placed: Span[]): { start: number; end: number } | undefined {
    const busy = placed
      .filter(({ from, until }) => from < span.until && until > span.from)
      .map((other) => this.placeOf(other));
    let best: { start: number; end: number } | undefined;
    let run: { start: number; end: number } | undefined;
    for (const { start, end } of this.columns) {
      if (busy.some((place) => place.start < end && place.end > start)) {
        run = undefined;
        continue;
      }
      run = { start: run?.start ?? start, end };
      if (!best || run.end - run.start > best.end - best.start) best = run;
    }
    return best;
  }
}

/** The first free lane for each panel of a group, in order of start. */
function lanesOf(group: Span[]): Map<Span, number> {
  const freeFrom: number[] = [];
  const lanes = new Map<Span, number>();
  for (const span of group) {
    const free = freeFrom.findIndex((until) => until <= span.from);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = span.until;
    lanes.set(span, lane);
  }
  return lanes;
}
