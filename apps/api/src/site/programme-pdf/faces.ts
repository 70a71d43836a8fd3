import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { trueTypeOf } from './woff.js';

export const WEIGHTS = [400, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One file of IBM Plex Sans: the font comes in parts by script. */
export interface Face {
  name: string;
  weight: Weight;
  data: Buffer;
  covers: ReadonlySet<number>;
}

/** A stretch of text that one face can write. */
export interface Run {
  face: Face;
  text: string;
}

/** In the order in which a character is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** What stands for a character of a script that the font does not have. */
const UNKNOWN = '?';

/** Spaces and hyphens that typesetting knows and the font does not, and what is seen as nothing. */
const PLAIN: [RegExp, string][] = [
  [/[\u202f\u2007]/g, '\u00a0'],
  [/[\u2000-\u2006\u2008-\u200a\u3000]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/[\p{Cf}\u2028\u2029]|\p{Variation_Selector}/gu, ''],
];

let faces: Face[] | undefined;

/** Every face in both weights, read once a process. */
export function allFaces(): Face[] {
  faces ??= WEIGHTS.flatMap((weight) => SCRIPTS.map((script) => readFace(script, weight)));
  return faces;
}

function readFace(script: string, weight: Weight): Face {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${script}-${weight}-normal.woff`,
  );
  const data = trueTypeOf(readFileSync(path));
  const font = create(data);
  if (!('characterSet' in font)) throw new Error(`${path} holds more than one font`);
  return { name: `${script}-${weight}`, weight, data, covers: new Set(font.characterSet) };
}

/**
 * A text in runs that can be written. A letter that the font lacks loses its accents or is written in its compatible
 * form; one of another script becomes a question mark, never an empty box.
 */
export function runsOf(text: string, weight: Weight): Run[] {
  let plain = text.normalize('NFC');
  for (const [from, to] of PLAIN) plain = plain.replace(from, to);
  const runs: Run[] = [];
  for (const character of plain) {
    const { face, text: written } = writtenAs(character, weight);
    const last = runs.at(-1);
    // A space goes with what stands before it.
    if (last && (last.face === face || (written === ' ' && covers(last.face, ' ')))) {
      last.text += written;
    } else {
      runs.push({ face, text: written });
    }
  }
  return runs;
}

const known = new Map<string, Run>();

function writtenAs(character: string, weight: Weight): Run {
  const key = weight + character;
  let run = known.get(key);
  if (!run) {
    run = findRun(character, weight);
    known.set(key, run);
  }
  return run;
}

function findRun(character: string, weight: Weight): Run {
  const simpler = character.normalize('NFKD').replace(/\p{M}/gu, '');
  for (const text of [character, simpler, UNKNOWN]) {
    const face =
      text === ''
        ? undefined
        : allFaces().find((one) => one.weight === weight && covers(one, text));
    if (face) return { face, text };
  }
  throw new Error(`the font has no ${UNKNOWN}`);
}

function covers({ covers: points }: Face, text: string): boolean {
  return Array.from(text).every((character) => points.has(character.codePointAt(0)!));
}
