export interface DayTotal {
  day: string;
  count: number;
  total: number;
}

/**
 * The running total of registrations, with the days between two entries filled in. `received` counts
 * all of them, those before the first entry too.
 */
export function runningTotal(
  byDay: readonly { day: string; count: number }[],
  received: number,
): DayTotal[] {
  const [first, last] = [byDay[0], byDay.at(-1)];
  if (!first || !last) return [];
  const counts = new Map(byDay.map(({ day, count }) => [day, count]));
  const points: DayTotal[] = [];
  let total = received - byDay.reduce((sum, { count }) => sum + count, 0);
  for (let at = Date.parse(first.day); at <= Date.parse(last.day); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const count = counts.get(day) ?? 0;
    total += count;
    points.push({ day, count, total });
  }
  return points;
}

/** Three to six round values for an axis from 0 to at least the maximum: steps of 1, 2 or 5 times ten. */
export function axisTicks(maximum: number): number[] {
  const top = Math.max(1, maximum);
  const magnitude = 10 ** Math.floor(Math.log10(top / 5));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((value) => top / value <= 5) ?? top,
  );
  const ticks: number[] = [];
  for (let value = 0; value < top + step; value += step) ticks.push(Math.round(value));
  return ticks;
}

/** The line through the points on a ground of 100 by 100, from the top left. */
export function linePath(totals: readonly number[], top: number): string {
  if (totals.length === 1) totals = [totals[0] ?? 0, totals[0] ?? 0];
  return totals
    .map((total, index) => {
      const x = (100 * index) / (totals.length - 1);
      return `${index === 0 ? 'M' : 'L'}${round(x)} ${round(100 - (100 * total) / top)}`;
    })
    .join('');
}

/** Up to five days for the axis, evenly spread, the first and the last among them. */
export function axisDays(points: readonly DayTotal[]): { day: string; share: number }[] {
  const last = points.length - 1;
  if (last < 1) return points.map(({ day }) => ({ day, share: 0 }));
  const wanted = Math.min(4, last);
  return Array.from({ length: wanted + 1 }, (_, step) => Math.round((last * step) / wanted)).map(
    (index) => ({ day: points[index]?.day ?? '', share: (100 * index) / last }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
