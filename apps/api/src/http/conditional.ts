import type { PublishedResponse } from './published-response.js';

/** The request headers that decide between 200 and 304 and between the two encodings. */
export interface ConditionalHeaders {
  'if-none-match'?: string | undefined;
  'if-modified-since'?: string | undefined;
  'accept-encoding'?: string | string[] | undefined;
}

/** Whether gzip may be sent (RFC 9110 12.5.3): named or `*`, and not with q=0. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  let wildcard = false;
  for (const item of String(header ?? '')
    .toLowerCase()
    .split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((text) => text.trim());
    const refused = parameters.some((text) => /^q=0(\.0*)?$/.test(text));
    if (coding === 'gzip' || coding === 'x-gzip') return !refused;
    if (coding === '*') wildcard = !refused;
  }
  return wildcard;
}

/** If-None-Match by weak comparison, with lists and `*` (RFC 9110 13.1.2). */
export function matchesTag(header: string, tags: readonly string[]): boolean {
  if (tags.includes(header)) return true;
  if (header.trim() === '*') return true;
  const named = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((tag) => tags.includes(tag.replace(/^W\//, '')));
}

/** Whether the reader's copy is still the answer: If-Modified-Since counts only without If-None-Match (13.1.3). */
export function isNotModified(headers: ConditionalHeaders, response: PublishedResponse): boolean {
  const tag = headers['if-none-match'];
  if (tag !== undefined) {
    return matchesTag(
      tag,
      response.gzipEtag ? [response.etag, response.gzipEtag] : [response.etag],
    );
  }
  const since = headers['if-modified-since'];
  if (since === undefined || !response.lastModified) return false;
  const time = Date.parse(since);
  return !Number.isNaN(time) && Math.floor(response.lastModified.getTime() / 1000) * 1000 <= time;
}
