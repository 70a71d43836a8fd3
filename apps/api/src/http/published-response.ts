import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bodies from this size on are also kept compressed, in bytes. */
const COMPRESSED_FROM = 1400;

/** As small as gzip at its best, in the time of gzip as it is. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The codings of a body beside the plain one (RFC 9110 8.4.1), the smallest first; all work off the event loop. */
const COMPRESS = {
  br: (body: Buffer) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

export type Coding = keyof typeof COMPRESS;

export const CODINGS = Object.keys(COMPRESS) as Coding[];

interface CodedBody {
  body: Buffer;
  etag: string;
}

/** A complete public answer: a pure function of a release, made once and sent many times. */
export interface PublishedResponse {
  status: number;
  /** Lower-case names; without etag, last-modified, content-length, content-encoding. */
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
  /** The same body in other codings, each with a tag of its own. */
  coded: Partial<Record<Coding, CodedBody>>;
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

/** Makes an answer from its body: strong tags for every coding (RFC 9110 8.8.3), compressed once. */
export async function publish(publication: Publication): Promise<PublishedResponse> {
  const body = Buffer.isBuffer(publication.body) ? publication.body : Buffer.from(publication.body);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const { compress = true } = publication;
  const coded = compress && body.length >= COMPRESSED_FROM ? await codedBodies(body, hash) : {};
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
    coded,
    ...(publication.lastModified ? { lastModified: publication.lastModified } : {}),
    ...(publication.expiresAt === undefined ? {} : { expiresAt: publication.expiresAt }),
  };
}

async function codedBodies(body: Buffer, hash: string): Promise<PublishedResponse['coded']> {
  const made = await Promise.all(
    CODINGS.map(async (coding): Promise<[Coding, CodedBody]> => [
      coding,
      { body: await COMPRESS[coding](body), etag: `"${hash}-${coding}"` },
    ]),
  );
  return Object.fromEntries(made);
}
