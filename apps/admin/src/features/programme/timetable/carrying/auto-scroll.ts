/** Width of the zone at an edge in which dragging scrolls, in pixels. */
const ZONE = 56;
/** How far outside the frame it still scrolls: the tray and the tabs are near. */
const OUTSIDE = 12;
/** Fastest scroll, in pixels a second. */
const FASTEST = 1400;

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Speed {
  x: number;
  y: number;
}

/** How fast a frame scrolls in pixels a second while something is held at a point: faster nearer to the edge. */
export function scrollSpeed(frame: Frame, x: number, y: number): Speed {
  if (x < frame.left - OUTSIDE || x > frame.right + OUTSIDE) return { x: 0, y: 0 };
  if (y < frame.top - OUTSIDE || y > frame.bottom + OUTSIDE) return { x: 0, y: 0 };
  return { x: along(frame.left, frame.right, x), y: along(frame.top, frame.bottom, y) };
}

function along(from: number, to: number, at: number): number {
  const zone = Math.min(ZONE, (to - from) / 4);
  const into = at < from + zone ? at - from - zone : Math.max(0, at - to + zone);
  return FASTEST * Math.max(-1, Math.min(1, into / zone));
}
