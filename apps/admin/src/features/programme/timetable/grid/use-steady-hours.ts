import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Scale } from './scale.js';

/** Keeps the hour in the middle of what is in sight there, when the axis of a day grows, stretches or is zoomed. */
export function useSteadyHours(
  day: string,
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  scale: Scale,
): void {
  const before = useRef({ day, scale });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { day, scale };
    const frame = scroller.current;
    if (!frame || last.day !== day || last.scale === scale) return;
    const middle = frame.clientHeight / 2 - (body.current?.offsetTop ?? 0);
    const moved = scale.y(last.scale.minuteAt(frame.scrollTop + middle)) - middle;
    if (Math.abs(moved - frame.scrollTop) >= 1) frame.scrollTo({ top: moved });
  }, [day, scale, scroller, body]);
}
