import { TYPED_LETTERS } from './typed-letters.js';

/** A readable, stable part of an address: lower-case ASCII letters, digits and single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** `language` is the one of the text: German writes `ü` as `ue`. */
export function slugOf(text: string, fallback: string, language = ''): string {
  const umlauts = language === 'de' ? GERMAN : {};
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => umlauts[letter] ?? TYPED_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || fallback;
}

/** The slug, or the slug with the first free number behind it. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
