import { Type } from 'class-transformer';
import { IsObject, IsString, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import type { Localised } from './languages.js';

/** One line in two languages, up to 200 characters each. */
export class LocalisedLine implements Localised {
  @IsString() @MaxLength(200) en: string;
  @IsString() @MaxLength(200) fr: string;
}

/** A short text in two languages, up to 600 characters each. */
export class LocalisedSummary implements Localised {
  @IsString() @MaxLength(600) en: string;
  @IsString() @MaxLength(600) fr: string;
}

/** A long text (Markdown) in two languages, up to 20,000 characters each. */
export class LocalisedMarkdown implements Localised {
  @IsString() @MaxLength(20_000) en: string;
  @IsString() @MaxLength(20_000) fr: string;
}

/** A text of which at least one language is written; with `when`, only in an input of which that property is true. */
export function IsWrittenInOneLanguage(when?: string): PropertyDecorator {
  return ValidateBy({
    name: 'isWrittenInOneLanguage',
    validator: {
      validate: (value: Partial<Localised> | undefined, args) => {
        const input = args?.object as Record<string, unknown> | undefined;
        const mayBeEmpty = when !== undefined && input?.[when] !== true;
        return mayBeEmpty || Boolean(value?.en?.trim?.() || value?.fr?.trim?.());
      },
      defaultMessage: () => 'write the text in at least one language',
    },
  });
}

/** A nested text in two languages. */
export function IsLocalised(kind: new () => Localised): PropertyDecorator {
  return (target, key) => {
    IsObject()(target, key);
    ValidateNested()(target, key);
    Type(() => kind)(target, String(key));
  };
}
