import {
  type ImportCode,
  type ImportProblem,
  importProblem,
  withBecomes,
} from './import-problems.js';

/** Most remarks that are kept of one file; the rest is counted. */
const NOTES_MAX = 5000;

type Values = NonNullable<Parameters<typeof importProblem>[2]>;

/** Collects what a reader finds: what forbids the import, what was changed or left out, and what has no place here. */
export class Findings {
  readonly problems: ImportProblem[] = [];
  private readonly kept: ImportProblem[] = [];
  private unsaid = 0;
  private readonly counted = new Map<string, number>();

  /** `strict`: an entry that cannot come in as it is forbids the import. */
  constructor(readonly strict = false) {}

  note(line: number, code: ImportCode, values?: Values): void {
    this.add(importProblem(line, code, values));
  }

  /** Two sentences about the same. */
  noteAll([first, then]: readonly [ImportProblem, ImportProblem]): void {
    this.add(withBecomes(first, then));
  }

  /** Something that cannot come in as it is, and what becomes of the entry instead. */
  odd(problem: ImportProblem, becomes: ImportProblem): void {
    if (this.strict) this.problems.push(problem);
    else this.add(withBecomes(problem, becomes));
  }

  /** Values of that name for which there is no place here. */
  leaveAside(name: string, count = 1): void {
    this.counted.set(name, (this.counted.get(name) ?? 0) + count);
  }

  /** By line, those about the whole file first. */
  get notes(): ImportProblem[] {
    const sorted = this.kept.toSorted((one, other) => one.line - other.line);
    return this.unsaid > 0
      ? [...sorted, importProblem(0, 'notes_unsaid', { count: this.unsaid })]
      : sorted;
  }

  get leftAside(): LeftAside[] {
    return [...this.counted].map(([name, count]) => ({ name, count }));
  }

  private add(note: ImportProblem): void {
    if (this.kept.length < NOTES_MAX) this.kept.push(note);
    else this.unsaid += 1;
  }
}

/** An element or column of the source, and how many of its values have no place here. */
export interface LeftAside {
  name: string;
  count: number;
}
