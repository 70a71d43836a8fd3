import { ValidateBy } from 'class-validator';
import { LANGUAGES_MAX, isLanguageTag } from './language-tags.js';
import { isWritten, type Localised } from './languages.js';

/** Those of the conference, and as many that were written before it chose others. */
const TEXTS_MAX = 2 * LANGUAGES_MAX;

/** One line by language, up to 200 characters each. */
export class LocalisedLine implements Localised {
  static readonly max = 200;
  [tag: string]: string;
}

/** A short text by language, up to 600 characters each. */
export class LocalisedSummary implements Localised {
  static readonly max = 600;
  [tag: string]: string;
}

/** A long text (Markdown) by language, up to 20,000 characters each. */
export class LocalisedMarkdown implements Localised {
  static readonly max = 20_000;
  [tag: string]: string;
}

/** A text of which at least one language is written; with `when`, only in an input of which that property is true. */
export function IsWrittenInOneLanguage(when?: string): PropertyDecorator {
  return ValidateBy({
    name: 'isWrittenInOneLanguage',
    validator: {
      validate: (value: unknown, args) => {
        const input = args?.object as Record<string, unknown> | undefined;
        const mayBeEmpty = when !== undefined && input?.[when] !== true;
        // What is no localised text at all is refused by `IsLocalised`, which says why.
        return (
          mayBeEmpty ||
          localisedFault(value, Infinity) !== undefined ||
          isWritten(value as Localised)
        );
      },
      defaultMessage: () => 'write the text in at least one language',
    },
  });
}

/** A text by language. */
export function IsLocalised({ max }: { readonly max: number }): PropertyDecorator {
  const fault = (value: unknown) => localisedFault(value, max);
  return ValidateBy(
    {
      name: 'isLocalised',
      constraints: [max],
      validator: {
        validate: (value: unknown) => fault(value) === undefined,
        defaultMessage: () => 'must be a text by language',
      },
    },
    { context: { fault } },
  );
}

/** Why a value is no localised text, and in which language; undefined when it is one. */
export interface LocalisedFault {
  tag?: string;
  code: string;
  limit?: string;
}

function localisedFault(value: unknown, max: number): LocalisedFault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'isObject' };
  }
  const texts = Object.entries(value);
  if (texts.length > TEXTS_MAX) return { code: 'arrayMaxSize', limit: String(TEXTS_MAX) };
  for (const [tag, text] of texts) {
    if (!isLanguageTag(tag)) return { tag, code: 'isLanguageTag' };
    if (typeof text !== 'string') return { tag, code: text === null ? 'required' : 'isString' };
    if (text.length > max) return { tag, code: 'maxLength', limit: String(max) };
  }
  return undefined;
}
