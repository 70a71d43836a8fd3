import { type Face, type Run, runsOf, type Weight } from './faces.js';

/** How a paragraph is written; sizes in points. */
export interface Style {
  size: number;
  weight: Weight;
  colour: string;
}

export interface Line {
  runs: Run[];
  /** Points. */
  width: number;
}

export type Measure = (face: Face, text: string, size: number) => number;

export const LEADING = 1.34;

/** Breaks a paragraph into lines that fit a width: between words and, where a word is too long, inside of it. */
export function breakLines(text: string, style: Style, width: number, measure: Measure): Line[] {
  const widthOf = (part: string) =>
    runsOf(part, style.weight).reduce(
      (sum, run) => sum + measure(run.face, run.text, style.size),
      0,
    );
  const space = widthOf(' ');
  const lines: Line[] = [];
  let line = '';
  let taken = 0;
  const flush = () => {
    if (line) lines.push({ runs: runsOf(line, style.weight), width: taken });
    line = '';
    taken = 0;
  };
  for (const word of text.split(/[ \t\n\r]+/).filter(Boolean)) {
    const size = widthOf(word);
    if (line && taken + space + size > width) flush();
    if (size <= width) {
      taken += (line ? space : 0) + size;
      line += (line ? ' ' : '') + word;
      continue;
    }
    for (const character of word) {
      const piece = widthOf(character);
      if (line && taken + piece > width) flush();
      line += character;
      taken += piece;
    }
  }
  flush();
  return lines;
}
