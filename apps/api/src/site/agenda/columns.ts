import type { ReleasedRoom } from '#shared/releases/release-document';
import { clusters, type Span } from './spans.js';

/** A column of the grid: a room, or the place for what happens across rooms beside other panels. */
export interface GridColumn {
  room: ReleasedRoom | null;
  /** Grid lines of the column; more than one apart when the room holds panels at the same time. */
  start: number;
  end: number;
}

/** First grid line after the axis, and first row line after the heads. */
export const FIRST = 2;

export class ColumnLayout {
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
