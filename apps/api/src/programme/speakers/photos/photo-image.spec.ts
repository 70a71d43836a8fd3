import { crc32, deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';
import { describe, expect, it } from 'vitest';
import { type Crop, portraitOf } from './photo-image.js';

const MEGABYTE = 1024 * 1024;
/** Decoding 40 million pixels takes 400 MB; the library gives some of it back late. */
const MEMORY_MAX = 900 * MEGABYTE;

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** A black picture of any size in a few kilobytes (PNG 3, 11.2). */
function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most memory that the process had more than before, in bytes, while something was done. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
  await work().finally(() => clearInterval(look));
  return most - before;
}

describe('a picture that needs much', () => {
  it.each<[string, Buffer, Crop?]>([
    ['is very wide', blackPng(249_000, 160)],
    ['is very high', blackPng(160, 249_000)],
    [
      'is large, of which a hundredth is wanted',
      blackPng(6_300, 6_300),
      { x: 0.5, y: 0.5, width: 0.01, height: 0.01 },
    ],
  ])(
    'takes no more memory than its pixels: it %s',
    async (_, upload, crop) => {
      expect(upload.length).toBeLessThan(100_000);
      const memory = await memoryOf(async () => {
        const sizes = await portraitOf(upload, crop);
        const [small, large] = await Promise.all(
          [160, 480].map((width) => new Transformer(sizes.get(width)!).metadata()),
        );
        expect([small!.width, small!.height, large!.width, large!.height]).toEqual([
          160, 200, 480, 600,
        ]);
      });
      expect(memory).toBeLessThan(MEMORY_MAX);
    },
    60_000,
  );

  it('is drawn after the one before it, however many come at once', async () => {
    const upload = blackPng(6_300, 6_300);
    const memory = await memoryOf(() => Promise.all([1, 2, 3, 4].map(() => portraitOf(upload))));
    expect(memory).toBeLessThan(MEMORY_MAX);
  }, 60_000);

  it('leaves the next its turn when it cannot be read', async () => {
    const broken = Buffer.concat([blackPng(200, 250).subarray(0, 60), Buffer.alloc(40)]);
    const [first, second] = await Promise.allSettled([
      portraitOf(broken),
      portraitOf(blackPng(200, 250)),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'photo_type' } });
    expect(second.status).toBe('fulfilled');
  });

  it('cannot lie about its size: header and picture must agree', async () => {
    const inner = await Transformer.fromRgbaPixels(new Uint8Array(4_000_000), 1000, 1000).webp();
    const canvas = Buffer.alloc(18);
    canvas.write('VP8X');
    canvas.writeUInt32LE(10, 4);
    canvas.writeUIntLE(199, 12, 3);
    canvas.writeUIntLE(199, 15, 3);
    const body = Buffer.concat([Buffer.from('WEBP'), canvas, inner.subarray(12)]);
    const head = Buffer.alloc(8);
    head.write('RIFF');
    head.writeUInt32LE(body.length, 4);
    const lying = Buffer.concat([head, body]);
    await expect(portraitOf(lying)).rejects.toMatchObject({ code: 'photo_type' });
  });
});
