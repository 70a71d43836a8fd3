import { isLanguageTag } from '#shared/language-tags';
import type { Localised } from '#shared/languages';

/** Whether a value is a text by language; an empty object is one that nobody has written. */
export function isLocalised(value: unknown): value is Localised {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([tag, text]) => isLanguageTag(tag) && typeof text === 'string')
  );
}

/** A copy in which every text, however deep, has an entry for each of the languages: an empty one where it has none. */
export function withLanguages<Value>(value: Value, languages: readonly string[]): Value {
  return filled(value, Object.fromEntries(languages.map((tag) => [tag, '']))) as Value;
}

function filled(value: unknown, blank: Localised): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, blank));
  if (isLocalised(value)) return { ...blank, ...value };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, blank)]));
}

/**
 * A copy without the empty texts in languages that the version read does not have: they stood there to be filled in,
 * and nobody did.
 */
export function withoutAddedBlanks<Value>(value: Value, read: unknown): Value {
  return stripped(value, read) as Value;
}

function stripped(value: unknown, read: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => stripped(item, at(read, index)));
  if (isLocalised(value)) {
    const kept = Object.entries(value).filter(([tag, text]) => text || at(read, tag) !== undefined);
    return isLocalised(read) ? Object.fromEntries(kept) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, stripped(each, at(read, key))]),
  );
}

function at(read: unknown, key: string | number): unknown {
  return (read as Record<string | number, unknown> | null | undefined)?.[key];
}
