import { languageCode } from './formats.js';

/** Languages that sources write by their names; others are rare enough to be remarked. */
const CODES =
  'af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ku ' +
  'lb lo lt lv mk mn ms mt my nb ne nl nn no pa pl ps pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh';
const SPOKEN_MAX = 5;
const SEPARATORS = /\s*(?:[,;/&+|]|\s(?:and|und|et|y|e)\s)\s*/;

let named: Map<string, string> | undefined;

/** The languages of `en`, `de/en`, `en, fr` or `English`, in their order, and what is none. */
export function spokenLanguages(text: string): { languages: string[]; unknown: string[] } {
  const languages = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.slice(0, 500).split(SEPARATORS)) {
    const word = part.trim();
    if (word === '') continue;
    const code = languageCode(word) ?? codeNamed(word);
    if (code === undefined) unknown.push(word);
    else languages.add(code);
  }
  return { languages: [...languages].slice(0, SPOKEN_MAX), unknown };
}

/** The code of a language by its name in English, French, German or itself. */
function codeNamed(word: string): string | undefined {
  named ??= new Map(CODES.split(' ').flatMap((code) => namesOf(code).map((name) => [name, code])));
  return named.get(folded(word));
}

function namesOf(code: string): string[] {
  return ['en', 'fr', 'de', code].map((language) => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return folded(names.of(code) ?? code);
  });
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
