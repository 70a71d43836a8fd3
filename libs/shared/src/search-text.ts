import { TYPED_LETTERS } from './typed-letters.js';

/** More words than this narrow no search any further. */
const SEARCH_WORDS_MAX = 10;

/** A word of this length is also found where the text writes it as two: `multidomain` in `multi-domain`. */
const JOINED_MIN = 6;

/** What no text has. */
const NOWHERE = '\u0001';

const TO_TYPE = new RegExp(`[${Object.keys(TYPED_LETTERS).join('')}]`, 'gu');

/** Accents, and the points of Hebrew and Arabic; vowel signs of other scripts are letters. */
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]|[\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;

/** Spaces, hyphens, apostrophes, quotation marks, brackets, and what else stands between words. */
const BETWEEN =
  /[\p{Cc} \u00a0-\u00ad!"'(),:;<>?[\]`{|}\u00ab\u00b4\u00b7\u00bb\u02b0-\u02ff\u1680\u2000-\u206f\u2212\u3000-\u3003\ufeff-]+/gu;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(TO_TYPE, (letter) => TYPED_LETTERS[letter]!)
    .replace(BETWEEN, ' ');
}

/** Of Latin letters alone: what others have as capitals depends on the version of Unicode. */
function inCapitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * Text in which words are searched: without case, accents and punctuation, and after it the whole in capitals without
 * spaces, for long words. The SQL function `search_text` says the same.
 */
export function searchText(text: string): string {
  const plain = folded(text);
  return `${plain} ${inCapitals(plain.replaceAll(' ', ''))}`;
}

/** A lone hyphen between words says nothing; other signs are meant, or nowhere. */
function wordsOf(typed: string): string[] {
  const plain = folded(typed).trim();
  const isMeant = /[\p{L}\p{N}]/u.test(typed) || plain === typed;
  if (isMeant) return plain.split(' ').filter(Boolean);
  return plain === '' && [...typed].length === 1 ? [] : [NOWHERE];
}

/** The words of a search as `searchText` writes them; all of them have to occur. */
export function searchWords(query: string): string[] {
  const words = query.split(/\s+/).flatMap(wordsOf);
  if (words.length === 0 && query.trim() !== '') return [NOWHERE];
  return words
    .slice(0, SEARCH_WORDS_MAX)
    .map((word) => (word.length < JOINED_MIN ? word : inCapitals(word)));
}

/** True when every word of the query is somewhere in the text, which `searchText` wrote. */
export function hasAllWords(written: string, query: string): boolean {
  return searchWords(query).every((word) => written.includes(word));
}
