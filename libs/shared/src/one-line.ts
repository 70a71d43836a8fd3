/** Line breaks of every kind that a parser may know, as one line feed. */
const LINE_BREAKS = /\r\n|[\r\u0085\u2028\u2029]/g;

/** Control characters (C0, DEL, C1) but tab and line feed. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/** Halves of characters that stand alone; UTF-8 has no form for them. */
const LONE_SURROGATES = /\p{Cs}/gu;

/** User text that is valid UTF-8 without control characters, its line breaks all `\n`. */
export function cleanText(text: string): string {
  return text.replace(LONE_SURROGATES, '\ufffd').replace(LINE_BREAKS, '\n').replace(CONTROLS, '');
}

/** Clean text on one line, without white space at its ends; no-break spaces stay. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n ]+/g, ' ')
    .trim();
}
