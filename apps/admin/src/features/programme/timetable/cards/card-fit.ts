/** Height of a line of text on a card, in pixels. */
const LINE = 17;

export interface CardFit {
  shape: 'line' | 'card';
  titleLines: number;
  /** 0: the speakers do not fit. */
  speakerLines: number;
}

/**
 * What of a session fits on a card of this height in pixels: a low card (`line`) has its title only,
 * and the axis tells its time; then come the time, more of the title, and the speakers.
 */
export function cardFit(height: number, hasClash: boolean): CardFit {
  if (height < 62) return { shape: 'line', titleLines: height < 40 ? 1 : 2, speakerLines: 0 };
  const lines = Math.max(1, Math.floor((height - 30) / LINE) - (hasClash ? 1 : 0));
  if (lines < 3) return { shape: 'card', titleLines: lines, speakerLines: 0 };
  const titleLines = Math.min(3, lines - 1);
  return { shape: 'card', titleLines, speakerLines: lines - titleLines };
}
