export interface ChangedField {
  /** Such as `title.fr`. */
  path: string;
  before: string;
  after: string;
}

/** Members that say nothing to people. */
const SILENT = new Set(['id', 'version', 'updatedAt', 'createdAt', 'conferenceId']);

/** Every value that differs between two recorded states, with its path; lists are compared whole. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [old, current] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? '', after: current.get(path) ?? '' }))
    .filter((field) => field.before !== field.after);
}

function flat(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path, shortText(value)]]);
  if (Array.isArray(value)) {
    return new Map(value.length > 0 ? [[path, value.map(shortText).join(', ')]] : []);
  }
  return new Map(
    Object.entries(value)
      .filter(([name]) => !SILENT.has(name))
      .flatMap(([name, inner]) => [...flat(inner, path ? `${path}.${name}` : name)]),
  );
}

function shortText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
