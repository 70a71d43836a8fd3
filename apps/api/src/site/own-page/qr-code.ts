import { create } from 'qrcode';

/** Quiet zone around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as an SVG path of dark modules, with the side of its view box. */
export interface QrDrawing {
  path: string;
  /** Modules a side without the quiet zone. */
  size: number;
  viewBox: string;
}

/** Draws a text as a QR code of error correction level M: readable with 15 % of it lost. */
export function qrDrawing(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!modules.get(y, x)) continue;
      let end = x + 1;
      while (end < size && modules.get(y, end)) end += 1;
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`;
      x = end;
    }
  }
  return { path, size, viewBox: `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}` };
}
