import { LEFT } from './sheet.js';
import type { Style } from './typesetter.js';

export const INK = '#0b1726';

const GREY = '#4a5568';

export const TITLE: Style = { size: 24, weight: 600, colour: INK };

export const LEDE: Style = { size: 12, weight: 400, colour: GREY };

export const FACT: Style = { size: 10, weight: 400, colour: INK };

export const DAY: Style = { size: 16, weight: 600, colour: INK };

export const TIME: Style = { size: 9.5, weight: 600, colour: INK };

export const PLACE: Style = { size: 9, weight: 400, colour: GREY };

export const HEADING: Style = { size: 11, weight: 600, colour: INK };

export const TEXT: Style = { size: 9, weight: 400, colour: INK };

export const MUTED: Style = { size: 9, weight: 400, colour: GREY };

export const NOTE: Style = { size: 9, weight: 600, colour: '#9c2d05' };

/** Where the right column begins. */
export const COLUMN = LEFT + 92;

export const GAP = 9;
