import type { FastifyReply } from 'fastify';
import { PHOTO_WIDTHS } from '#shared/programme/photos';
import { Problem } from '../../../http/problem.js';

/** A year: the name stands for the bytes, so they never change. */
const MAX_AGE = 31_536_000;

/** Answers with the photo that `{photo}-{width}.webp` names. Throws `not_found`. */
export async function sendPhoto(
  reply: FastifyReply,
  name: string,
  visibility: 'public' | 'private',
  read: (photo: string, width: number) => Promise<Buffer | undefined>,
): Promise<void> {
  const [, photo, width] = /^([0-9a-f]{64})-(\d{1,4})\.webp$/.exec(name) ?? [];
  const isKnown = PHOTO_WIDTHS.some((known) => known === Number(width));
  const content = photo && isKnown ? await read(photo, Number(width)) : undefined;
  if (!content) throw new Problem('not_found');
  await reply
    .headers({
      'cache-control': `${visibility}, max-age=${MAX_AGE}, immutable`,
      'cross-origin-resource-policy': 'same-origin',
    })
    .type('image/webp')
    .send(content);
}
