import { type IconName, ICONS } from '../frame/icons.js';
import { INK } from './looks.js';
import { Sheet } from './sheet.js';

/** The colours of the track slots on paper. */
const TRACK_COLOURS = ['#1140a8', '#9c2d05', '#00795a', '#6d1147', '#755eb0', '#766800'];

export function mark(sheet: Sheet, shape: number, colour: number, x: number, y: number): void {
  const drawing = ICONS[`track-${shape}` as IconName];
  const path = / d="([^"]+)"/.exec(drawing)?.[1];
  sheet.artifact((doc) => {
    doc.translate(x, y).scale(0.6);
    if (path) doc.path(path);
    else doc.circle(6, 6, 5.4);
    doc.fill(TRACK_COLOURS[colour - 1] ?? INK);
  });
}
