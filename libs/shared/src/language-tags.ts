/** Most content languages of one conference. */
export const LANGUAGES_MAX = 6;

/** Language, script, region and variants of a canonical BCP 47 tag; no extensions. */
const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*$/;

/** A language tag as it is kept: `pt-BR` for `PT-br`; undefined for what is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && TAG.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

export function isLanguageTag(value: unknown): value is string {
  return typeof value === 'string' && canonicalTag(value) === value;
}
