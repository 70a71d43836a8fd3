import { Type } from 'class-transformer';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';

/** Widths of a portrait, in pixels: for a list and for a page, each twice as fine as it is shown. Height is 5/4. */
export const PHOTO_WIDTHS = [160, 480] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];

/** Largest photo that may be uploaded, in bytes. */
export const PHOTO_SIZE_MAX = 10 * 1024 * 1024;

/** What a file input offers; what counts is what is inside. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp';

/**
 * The public address of a portrait: named by its bytes, so that what it shows never changes. `photo` is the name that
 * speakers have in views and releases.
 */
export function photoAddress(conference: string, photo: string, width: PhotoWidth): string {
  return `/photos/${encodeURIComponent(conference)}/${photo}-${width}.webp`;
}

/** Where to cut an upright picture, each as a part of its width or height from 0 to 1; all absent: around the middle. */
export class CropInput {
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0) @Max(1) x?: number;
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0) @Max(1) y?: number;
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0.01) @Max(1) width?: number;
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0.01) @Max(1) height?: number;
}
