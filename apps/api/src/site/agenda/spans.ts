import type { ReleasedPanel } from '#shared/releases/release-document';

export interface Span {
  panel: ReleasedPanel;
  from: number;
  until: number;
}

/** Groups of panels that overlap in time, directly or through others. Sorted input. */
export function clusters(spans: Span[]): Span[][] {
  const groups: Span[][] = [];
  let until = -Infinity;
  for (const span of spans) {
    if (span.from >= until) groups.push([]);
    groups.at(-1)!.push(span);
    until = Math.max(until, span.until);
  }
  return groups;
}
