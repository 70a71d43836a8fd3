/** The columns of the grid, in pixels from the left edge of its body. */
export interface ColumnBox {
  left: number;
  width: number;
}

/** Narrowest column, and what each of several sessions side by side needs, in pixels. */
const COLUMN_MIN = 192;
const LANE_MIN = 136;

/** One column per room: as wide as its lanes need, and wider where there is room to spare. */
export function columnBoxes(lanes: readonly number[], available: number): ColumnBox[] {
  const least = lanes.map((count) => Math.max(COLUMN_MIN, count > 1 ? count * LANE_MIN : 0));
  const needed = least.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, available - needed) / Math.max(1, lanes.length);
  let left = 0;
  return least.map((width) => {
    const box = { left, width: width + spare };
    left += box.width;
    return box;
  });
}

/** The column under a distance from the left edge, the nearest one beyond the ends. */
export function columnAt(boxes: readonly ColumnBox[], x: number): number {
  const found = boxes.findIndex(({ left, width }) => x < left + width);
  return found === -1 ? boxes.length - 1 : found;
}

/** Sessions of a day up to which all are drawn: the browser's own search then finds every one of them. */
const DRAW_ALL = 150;
/** The drawn part of a long day reaches this far beyond the screen, in pixels, and moves in such steps. */
const MARGIN = 320;

/** The part of the day's height that is drawn, from top to bottom in pixels. */
export interface Band {
  top: number;
  bottom: number;
}

export const WHOLE: Band = { top: -Infinity, bottom: Infinity };

/** What is drawn while one looks at `height` pixels from `scrollTop`; steady over short scrolls. */
export function drawnBand(sessions: number, scrollTop: number, height: number): Band {
  if (sessions <= DRAW_ALL) return WHOLE;
  const step = Math.floor(scrollTop / MARGIN) * MARGIN;
  return { top: step - MARGIN, bottom: step + height + 2 * MARGIN };
}

/** Columns drawn beyond each edge of the screen. */
const BESIDE = 3;

/** The columns in sight and a few beside them, and always the one with the focus. */
export function shownColumns(
  boxes: readonly ColumnBox[],
  { left, width }: ColumnBox,
  focused: number | undefined,
): number[] {
  const first = columnAt(boxes, left) - BESIDE;
  const last = columnAt(boxes, left + width) + BESIDE;
  return boxes.flatMap((_, index) =>
    (index >= first && index <= last) || index === focused ? index : [],
  );
}
