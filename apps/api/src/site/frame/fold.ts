/** Text for comparing: without case, accents and ligatures, so that `etat` finds `État`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}

/** True when every word of the query is somewhere in the folded text. */
export function hasAllWords(foldedText: string, query: string): boolean {
  return fold(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}
