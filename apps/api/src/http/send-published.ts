import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptsGzip, isNotModified } from './conditional.js';
import type { PublishedResponse } from './published-response.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Headers that a 304 repeats (RFC 9110 15.4.5); the rest belongs to the body. */
const NOT_MODIFIED_HEADERS = [
  'cache-control',
  'vary',
  'access-control-allow-origin',
  'x-robots-tag',
];

interface Prepared {
  plain: Record<string, string | number>;
  gzip: Record<string, string | number>;
  notModified: Record<string, string>;
  notModifiedGzip: Record<string, string>;
}

const prepared = new WeakMap<PublishedResponse, Prepared>();

/** Header sets are made once an answer, not once a request. */
function prepare(response: PublishedResponse): Prepared {
  const common: Record<string, string> = {
    ...SECURITY_HEADERS,
    ...response.headers,
  };
  const lastModified = response.lastModified?.toUTCString();
  if (lastModified) common['last-modified'] = lastModified;
  const notModified: Record<string, string> = { etag: response.etag };
  for (const name of NOT_MODIFIED_HEADERS) {
    const value = response.headers[name];
    if (value !== undefined) notModified[name] = value;
  }
  const made: Prepared = {
    plain: {
      ...common,
      etag: response.etag,
      'content-length': response.body.length,
    },
    gzip: {
      ...common,
      etag: response.gzipEtag ?? response.etag,
      'content-encoding': 'gzip',
      'content-length': response.gzip?.length ?? 0,
    },
    notModified,
    notModifiedGzip: { ...notModified, etag: response.gzipEtag ?? response.etag },
  };
  prepared.set(response, made);
  return made;
}

/** Answers GET and HEAD with a published answer, or with 304, straight on the connection. */
export function sendPublished(
  request: IncomingMessage,
  raw: ServerResponse,
  response: PublishedResponse,
): void {
  const headers = prepared.get(response) ?? prepare(response);
  const useGzip = response.gzip !== undefined && acceptsGzip(request.headers['accept-encoding']);
  if (response.status === 200 && isNotModified(request.headers, response)) {
    raw.writeHead(304, useGzip ? headers.notModifiedGzip : headers.notModified);
    raw.end();
    return;
  }
  raw.writeHead(response.status, useGzip ? headers.gzip : headers.plain);
  raw.end(request.method === 'HEAD' ? undefined : useGzip ? response.gzip : response.body);
}
