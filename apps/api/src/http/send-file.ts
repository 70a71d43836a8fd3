import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from './conditional.js';
import { contentDisposition } from './content-disposition.js';
import { Problem } from './problem.js';

/** A file that is downloaded, never shown: whatever is inside, no page of ours runs it. */
export interface SentFile {
  name: string;
  /** Media type. */
  type: string;
  /** Of the content, in hexadecimal. */
  sha256: string;
}

const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Answers with a file as a download, or with 304. Every visit asks again: a file that was removed is gone at once.
 * Throws `gone` when its content is no more.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: SentFile,
  content: () => Promise<Buffer | undefined>,
  cacheControl = 'private, no-cache',
): Promise<void> {
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = { ...HEADERS, etag, 'cache-control': cacheControl };
  const asked = request.headers['if-none-match'];
  if (asked !== undefined && matchesTag(asked, [etag])) {
    await reply.status(304).headers(headers).send();
    return;
  }
  const bytes = await content();
  if (!bytes) throw new Problem('gone');
  await reply
    .headers({ ...headers, 'content-disposition': contentDisposition(file.name) })
    .type(file.type)
    .send(bytes);
}
