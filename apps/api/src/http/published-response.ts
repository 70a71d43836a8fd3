import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Bodies from this size on are also kept compressed, in bytes. */
const GZIP_FROM = 1400;

/** A complete public answer: a pure function of a release, made once and sent many times. */
export interface PublishedResponse {
  status: number;
  /** Lower-case names; without etag, last-modified, content-length, content-encoding. */
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
  gzip?: Buffer;
  gzipEtag?: string;
  lastModified?: Date;
  /** The moment (ms) from which another answer is due, such as the end of a tombstone. */
  expiresAt?: number;
}

interface Publication {
  body: string | Buffer;
  contentType: string;
  cacheControl?: string;
  headers?: Record<string, string>;
  lastModified?: Date;
  expiresAt?: number;
  status?: number;
  /** False for what is compressed already. */
  compress?: boolean;
}

/** Makes an answer from its body: strong tags for both encodings (RFC 9110 8.8.3), compressed once. */
export function publish(publication: Publication): PublishedResponse {
  const body = Buffer.isBuffer(publication.body) ? publication.body : Buffer.from(publication.body);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const { compress = true } = publication;
  const gzip = compress && body.length >= GZIP_FROM ? gzipSync(body) : undefined;
  return {
    status: publication.status ?? 200,
    headers: {
      'content-type': publication.contentType,
      'cache-control': publication.cacheControl ?? 'public, max-age=60',
      vary: 'Accept-Encoding',
      ...publication.headers,
    },
    body,
    etag: `"${hash}"`,
    ...(gzip ? { gzip, gzipEtag: `"${hash}-gzip"` } : {}),
    ...(publication.lastModified ? { lastModified: publication.lastModified } : {}),
    ...(publication.expiresAt === undefined ? {} : { expiresAt: publication.expiresAt }),
  };
}
