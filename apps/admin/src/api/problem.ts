import type { InputError, ProblemCode, ProblemView } from '#shared/problems/problems';

/** What went wrong before an answer of the API arrived. */
export type TransportCode = 'network' | 'timeout' | 'unreadable' | 'file_changed';

/** An error of the API (RFC 9457), or of the way to it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode | TransportCode,
    /** A sentence for people in the language of the page; empty for a transport error. */
    readonly detail: string,
    /** Refused inputs, each with its path in the body. */
    readonly errors: readonly InputError[] = [],
    /** With `stale_version`: the object as it is now. */
    readonly current?: unknown,
    /** With `too_many_requests`: seconds to wait. */
    readonly seconds?: number,
  ) {
    super(detail || code);
  }
}

/** An answer that is not a success, as a problem; whatever is no problem document is `unreadable`. */
export function problemOfAnswer(
  status: number,
  body: unknown,
  retryAfter: string | null,
): ApiProblem {
  if (!isProblemView(body)) return new ApiProblem(status, 'unreadable', '');
  const seconds = Number(retryAfter ?? Number.NaN);
  return new ApiProblem(
    status,
    body.code,
    body.detail,
    body.errors ?? [],
    body.current,
    Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
  );
}

/** What `fetch` threw, as a problem. */
export function problemOfFailure(error: unknown): ApiProblem {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  return new ApiProblem(0, timedOut ? 'timeout' : 'network', '');
}

export function isProblem(error: unknown, code?: ApiProblem['code']): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

/** Worth a second try without asking: nothing was answered, or the service was away. */
export function isTransient(error: unknown): boolean {
  return (
    isProblem(error) &&
    (error.code === 'network' ||
      error.code === 'timeout' ||
      error.status === 502 ||
      error.status === 503)
  );
}

function isProblemView(body: unknown): body is ProblemView {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as ProblemView).code === 'string' &&
    typeof (body as ProblemView).detail === 'string'
  );
}
