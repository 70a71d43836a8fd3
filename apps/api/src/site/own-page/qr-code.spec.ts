import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { qrDrawing } from './qr-code.js';

it('draws exactly the dark modules, inside a quiet zone of four', () => {
  const text = 'Zm9vYmFyLXRpY2tldC1jb2RlLTEyMzQ1Njc4OTA';
  const { path, size, viewBox } = qrDrawing(text);
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  const expected = new Set<string>();
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) expected.add(`${x},${y}`);
  }
  expect(dark).toEqual(expected);
  expect(viewBox).toBe(`-4 -4 ${size + 8} ${size + 8}`);
});
