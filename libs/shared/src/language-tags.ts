import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateBy } from 'class-validator';

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

/** One to six languages, each once, kept in their canonical form. */
export function IsContentLanguages(): PropertyDecorator {
  return (target, key) => {
    IsArray()(target, key);
    ArrayMinSize(1)(target, key);
    ArrayMaxSize(LANGUAGES_MAX)(target, key);
    ArrayUnique()(target, key);
    ValidateBy(
      {
        name: 'isLanguageTag',
        validator: {
          validate: isLanguageTag,
          defaultMessage: () => 'each must be a language tag',
        },
      },
      { each: true },
    )(target, key);
    Transform(({ value }) => canonicalTags(value))(target, key);
  };
}

function canonicalTags(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((tag: unknown) => (typeof tag === 'string' ? (canonicalTag(tag) ?? tag) : tag));
}
