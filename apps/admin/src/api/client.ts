import { problemOfAnswer, problemOfFailure } from './problem.js';

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT = 20_000;

type QueryValue = string | number | boolean | undefined | null;
export type Query = Record<string, QueryValue>;

interface RequestOptions {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

/** The address of a resource of the API with its query; values that are not set are left out. */
export function apiAddress(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** Sends a request and returns the answer's JSON; every failure is an `ApiProblem`. */
async function request<Answer>(
  method: string,
  path: string,
  { query, body, signal }: RequestOptions,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  let response: Response;
  let text: string;
  try {
    response = await fetch(apiAddress(path, query), {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw problemOfFailure(error);
  }
  const answer = parsed(text);
  if (!response.ok)
    throw problemOfAnswer(response.status, answer, response.headers.get('retry-after'));
  return answer as Answer;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON API under `/api/v1`; paths start with a slash, ids in them need no escaping. */
export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
    request<Answer>('GET', path, { query, signal }),
  post: <Answer>(path: string, body?: unknown) => request<Answer>('POST', path, { body }),
  put: <Answer>(path: string, body: unknown) => request<Answer>('PUT', path, { body }),
  delete: <Answer = void>(path: string, query?: Query) =>
    request<Answer>('DELETE', path, { query }),
};
