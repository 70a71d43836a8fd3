import type { Phrase } from '../languages.js';

export interface ProblemKind {
  status: number;
  /** What is wrong and what to do; `{name}` is filled in from the problem's values. */
  sentence: Phrase;
}

export function kind(status: number, en: string, fr: string): ProblemKind {
  return { status, sentence: { en, fr } };
}
