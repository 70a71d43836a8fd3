import type { Findings } from './findings.js';
import type { ImportCode } from './import-problems.js';

/** The text, or as much of it as fits, with a note. */
export function shortened(
  text: string,
  limit: { field: string; max: number; line: number },
  findings: Findings,
): string {
  if (text.length <= limit.max) return text;
  findings.note(limit.line, 'text_shortened', limit);
  return `${text.slice(0, limit.max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As many items as are possible, with a note when there are more. */
export function firstOf<Item>(
  items: Item[],
  max: number,
  code: ImportCode,
  line: number,
  findings: Findings,
): Item[] {
  if (items.length > max) findings.note(line, code, { max });
  return items.slice(0, max);
}
