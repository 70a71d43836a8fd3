/** One thing of an object that can be compared and chosen on its own. */
export interface ComparedField<Input> {
  /** Its path in the input, such as `title.en` or `parts`. */
  path: string;
  label: string;
  /** The value as text for people; numbers and texts show as they are. A recorded state names what is gone since. */
  show?: (input: Input, recorded?: unknown) => string;
}

export interface Difference {
  path: string;
  label: string;
  mine: string;
  theirs: string;
  /** Who changed it since both read it. */
  changedBy: 'me' | 'them' | 'both';
}

/** The value at a path such as `title.en`. */
export function valueAt(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], input);
}

/** A copy of the input with another value at the path. */
export function withValueAt<Input extends object>(
  input: Input,
  path: string,
  value: unknown,
): Input {
  const copy = structuredClone(input);
  const keys = path.split('.');
  const last = keys.pop();
  const holder = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown>)[key],
    copy,
  );
  if (last !== undefined) (holder as Record<string, unknown>)[last] = value;
  return copy;
}

/** Every field in which my version and theirs differ, and who changed it since the common base. */
export function differences<Input>(
  fields: readonly ComparedField<Input>[],
  base: Input,
  mine: Input,
  theirs: Input,
  recorded: { mine?: unknown; theirs?: unknown } = {},
): Difference[] {
  const found: Difference[] = [];
  for (const { path, label, show } of fields) {
    const [before, here, there] = [base, mine, theirs].map((input) => valueAt(input, path));
    if (same(here, there)) continue;
    const iChanged = !same(before, here);
    const theyChanged = !same(before, there);
    found.push({
      path,
      label,
      mine: show ? show(mine, recorded.mine) : plainText(here),
      theirs: show ? show(theirs, recorded.theirs) : plainText(there),
      changedBy: iChanged && theyChanged ? 'both' : iChanged ? 'me' : 'them',
    });
  }
  return found;
}

/** Their version with those fields of mine that were chosen. */
export function merged<Input extends object>(
  mine: Input,
  theirs: Input,
  keepMine: readonly string[],
): Input {
  return keepMine.reduce((input, path) => withValueAt(input, path, valueAt(mine, path)), theirs);
}

/** Nothing is nothing: a text that is empty, null or absent. */
function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? '') === JSON.stringify(right ?? '');
}

/** A value for which the form names no way to show it: a text, a number, or nothing. */
function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
