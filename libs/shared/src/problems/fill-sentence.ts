import { isSingular, type Language, type Localised, textIn } from '../languages.js';

/** The values that a sentence names, as in `{count}`; a localised one is named in the sentence's language. */
export type SentenceValues = Record<string, string | number | Localised>;

/**
 * Fills in the values of a sentence. `{count|error|errors}` is the word that goes with the number. What is not known
 * stays as it is written.
 */
export function fillSentence(text: string, values: SentenceValues, language: Language): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined) return isSingular(Number(value), language) ? one : many!;
      return typeof value === 'object' ? textIn(value, language) : String(value);
    },
  );
}
