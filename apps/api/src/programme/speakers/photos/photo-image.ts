import { ResizeFit, Transformer } from '@napi-rs/image';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { PHOTO_WIDTHS } from '#shared/programme/photos';
import { Problem } from '../../../http/problem.js';

/** A part of the upright picture, each number from 0 to 1 of its width or height. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A portrait is four parts wide and five high. */
const RATIO = 4 / 5;

/** More pixels than any camera's portrait needs; a small file can claim far more, and decoding would fill the memory. */
const PIXELS_MAX = 40_000_000;

/** Shorter sides would be blurred at every size. */
const SIDE_MIN = 160;

const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** EXIF orientations that turn the picture by a quarter (TIFF 6.0, tag 274). */
const TURNED = new Set([5, 6, 7, 8]);

const QUALITY = 82;

/** A portrait in its fixed sizes, by width in pixels: WebP, upright, without any metadata. */
export type PhotoSizes = ReadonlyMap<number, Buffer>;

/**
 * Makes a portrait of an uploaded picture: turned upright, cut to 4:5 (around the middle unless `crop` says where),
 * and encoded anew, so that nothing but its pixels is left. Throws `photo_type` and `photo_size`.
 */
export async function portraitOf(upload: Buffer, crop?: Crop): Promise<PhotoSizes> {
  const type = await fileTypeFromBuffer(upload).catch(() => undefined);
  if (!type || !TYPES.has(type.mime)) throw new Problem('photo_type');
  const upright = uprightSize(upload);
  const cut = pixels(crop ?? middle(upright.ratio), upright);
  try {
    const portrait = await inTurn(() => drawn(upload, upright, cut));
    const sizes = PHOTO_WIDTHS.map(async (width): Promise<[number, Buffer]> => [
      width,
      await new Transformer(portrait)
        .resize({ ...portraitSize(width), fit: ResizeFit.Fill })
        .webp(QUALITY),
    ]);
    return new Map(await Promise.all(sizes));
  } catch {
    // What the decoder cannot read is no picture, whatever its first bytes say.
    throw new Problem('photo_type');
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** The largest picture takes 400 MB while it is decoded, so a process decodes one after the other. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

interface Size {
  width: number;
  height: number;
}

/** Width and height as the picture is looked at, from its header alone: nothing is decoded yet. */
function uprightSize(upload: Buffer): Size & { ratio: number } {
  let header: ReturnType<typeof imageSize>;
  try {
    header = imageSize(upload);
  } catch {
    throw new Problem('photo_type');
  }
  const { width, height, orientation } = header;
  if (width * height > PIXELS_MAX || Math.min(width, height) < SIDE_MIN) {
    const limits = { min: SIDE_MIN, megapixels: PIXELS_MAX / 1_000_000 };
    throw new Problem('photo_size', limits);
  }
  const isTurned = orientation !== undefined && TURNED.has(orientation);
  const upright = isTurned ? { width: height, height: width } : { width, height };
  return { ...upright, ratio: upright.width / upright.height };
}

/** The largest 4:5 in the middle of a picture of that ratio; a face is rather above the middle of a tall one. */
function middle(ratio: number): Crop {
  if (ratio > RATIO) {
    const width = RATIO / ratio;
    return { x: (1 - width) / 2, y: 0, width, height: 1 };
  }
  const height = ratio / RATIO;
  return { x: 0, y: (1 - height) / 3, width: 1, height };
}

/** A crop in whole pixels within the picture, exactly 4:5 whatever the browser rounded. */
function pixels(crop: Crop, { width, height }: Size): Size & { x: number; y: number } {
  const wanted = Math.min(crop.width * width, crop.height * height * RATIO, width, height * RATIO);
  const cutWidth = Math.max(1, wanted);
  const cutHeight = cutWidth / RATIO;
  const x = Math.min(Math.max(0, crop.x * width), width - cutWidth);
  const y = Math.min(Math.max(0, crop.y * height), height - cutHeight);
  return { x, y, width: cutWidth, height: cutHeight };
}

function portraitSize(width: number): Size {
  return { width, height: Math.round(width / RATIO) };
}

/**
 * The part in the largest size, as PNG. The library turns first, then scales, then cuts, in whatever order it is asked
 * to: a part that must grow is cut out before, because the whole picture, grown as much, would fill any memory.
 */
async function drawn(
  upload: Buffer,
  { width, height }: Size,
  cut: Size & { x: number; y: number },
): Promise<Buffer> {
  const target = portraitSize(Math.max(...PHOTO_WIDTHS));
  const scale = target.width / cut.width;
  if (scale > 1) {
    const part = await new Transformer(upload)
      .rotate()
      .crop(Math.floor(cut.x), Math.floor(cut.y), Math.floor(cut.width), Math.floor(cut.height))
      .png();
    return new Transformer(part).resize({ ...target, fit: ResizeFit.Fill }).png();
  }
  const scaled = {
    width: Math.max(target.width, Math.round(width * scale)),
    height: Math.max(target.height, Math.round(height * scale)),
  };
  const x = Math.min(Math.round(cut.x * scale), scaled.width - target.width);
  const y = Math.min(Math.round(cut.y * scale), scaled.height - target.height);
  return new Transformer(upload)
    .rotate()
    .resize({ ...scaled, fit: ResizeFit.Fill })
    .crop(x, y, target.width, target.height)
    .png();
}
