import { HttpException } from '@nestjs/common';
import type { Language } from '#shared/languages';
import { type FieldError, inputError } from '#shared/problems/input-messages';
import type { SentenceValues } from '#shared/problems/fill-sentence';
import {
  PROBLEMS,
  type ProblemCode,
  type ProblemView,
  problemSentence,
} from '#shared/problems/problems';

interface ProblemExtras {
  errors?: FieldError[];
  /** With `stale_version`: the object as it is now. */
  current?: unknown;
  instance?: string;
  /** Further members of the answer, for clients. */
  extra?: Record<string, unknown>;
}

/** An error that is answered as application/problem+json (RFC 9457), in the caller's language. */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly values: SentenceValues = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(code, PROBLEMS[code].status);
  }

  /** The answer's body. */
  view(language: Language): ProblemView {
    const sentence = problemSentence(this.code, {
      ...this.values,
      instance: this.extras.instance ?? '',
    });
    const { errors, current, instance, extra } = this.extras;
    return {
      type: `urn:apogee:problem:${this.code}`,
      title: this.code.replaceAll('_', ' '),
      status: this.getStatus(),
      code: this.code,
      detail: sentence[language],
      ...(errors ? { errors: errors.map((error) => inputError(error, language)) } : {}),
      ...(current === undefined ? {} : { current }),
      ...(instance ? { instance } : {}),
      ...extra,
    };
  }
}

/** `file_too_large`, naming the limit (bytes) in megabytes. */
export function fileTooLarge(limit: number): Problem {
  return new Problem('file_too_large', { limit: Math.floor(limit / 1024 / 1024) });
}

/** Somebody saved this object meanwhile: the answer carries it as it is now. */
export function staleVersion(current: unknown): Problem {
  return new Problem('stale_version', {}, { current });
}

/** What a query found, or `not_found`. */
export async function found<View>(wanted: Promise<View | undefined>): Promise<View> {
  const view = await wanted;
  if (view === undefined) throw new Problem('not_found');
  return view;
}
