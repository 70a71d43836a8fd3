import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCoding, isNotModified } from './conditional.js';
import { type Coding, CODINGS, type PublishedResponse } from './published-response.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Headers that a 304 repeats (RFC 9110 15.4.5); the rest belongs to the body. */
const NOT_MODIFIED_HEADERS = [
  'cache-control',
  'vary',
  'access-control-allow-origin',
  'x-robots-tag',
];

type Headers = Record<string, string | number>;

/** The answer in one coding. */
interface Prepared {
  body: Buffer;
  headers: Headers;
  notModified: Headers;
}

interface PreparedResponse {
  tags: string[];
  lastModified: Date | undefined;
  /** The codings it is kept in, the plain one aside. */
  codings: readonly Coding[];
  plain: Prepared;
  coded: Partial<Record<Coding, Prepared>>;
}

const prepared = new WeakMap<PublishedResponse, PreparedResponse>();

/** Header sets are made once an answer, not once a request. */
function prepare(response: PublishedResponse): PreparedResponse {
  const { body, etag, coded, lastModified } = response;
  const codings = CODINGS.filter((coding) => coded[coding]);
  const inCodings = codings.map((coding) => {
    const { body: smaller, etag: tag } = coded[coding]!;
    return [coding, preparedBody(response, smaller, tag, coding)] as const;
  });
  const made: PreparedResponse = {
    tags: [etag, ...codings.map((coding) => coded[coding]!.etag)],
    lastModified,
    codings,
    plain: preparedBody(response, body, etag),
    coded: Object.fromEntries(inCodings),
  };
  prepared.set(response, made);
  return made;
}

function preparedBody(
  response: PublishedResponse,
  body: Buffer,
  etag: string,
  coding?: Coding,
): Prepared {
  const headers: Headers = {
    ...SECURITY_HEADERS,
    ...response.headers,
    etag,
    'content-length': body.length,
  };
  if (coding) headers['content-encoding'] = coding;
  if (response.lastModified) headers['last-modified'] = response.lastModified.toUTCString();
  const repeated = NOT_MODIFIED_HEADERS.filter((name) => name in response.headers);
  const notModified = Object.fromEntries(repeated.map((name) => [name, response.headers[name]!]));
  return { body, headers, notModified: { ...notModified, etag } };
}

/** Answers GET and HEAD with a published answer, or with 304, straight on the connection. */
export function sendPublished(
  request: IncomingMessage,
  raw: ServerResponse,
  response: PublishedResponse,
): void {
  const ready = prepared.get(response) ?? prepare(response);
  const coding = acceptedCoding(request.headers['accept-encoding'], ready.codings);
  const { body, headers, notModified } = (coding && ready.coded[coding]) ?? ready.plain;
  if (response.status === 200 && isNotModified(request.headers, ready)) {
    raw.writeHead(304, notModified);
    raw.end();
    return;
  }
  raw.writeHead(response.status, headers);
  raw.end(request.method === 'HEAD' ? undefined : body);
}
