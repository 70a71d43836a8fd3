import type { ValidationError } from 'class-validator';
import type { Language, Phrase } from '../languages.js';
import type { LocalisedFault } from '../localised-input.js';
import type { InputError } from './problems.js';

/** What to do about an input, by the validator that refused it; `{n}` is the limit it names. */
const MESSAGES: Record<string, Phrase> = {
  isEmail: {
    en: 'Enter an email address in the right format, such as name@example.org.',
    fr: 'Saisissez une adresse électronique au bon format, par exemple nom@example.org.',
  },
  isUrl: {
    en: 'Enter a full address that starts with https:// or http://.',
    fr: 'Saisissez une adresse complète commençant par https:// ou http://.',
  },
  isIn: {
    en: 'Choose one of the offered values.',
    fr: 'Choisissez l’une des valeurs proposées.',
  },
  equals: {
    en: 'Confirm this to continue.',
    fr: 'Confirmez ce point pour continuer.',
  },
  isUuid: {
    en: 'Choose one of the offered values.',
    fr: 'Choisissez l’une des valeurs proposées.',
  },
  isInt: { en: 'Enter a whole number.', fr: 'Saisissez un nombre entier.' },
  isString: { en: 'Enter a text.', fr: 'Saisissez un texte.' },
  isBoolean: { en: 'Choose yes or no.', fr: 'Choisissez oui ou non.' },
  isArray: { en: 'Enter a list.', fr: 'Saisissez une liste.' },
  isIso8601: {
    en: 'Enter a date and time such as 2027-06-15T09:30:00+02:00.',
    fr: 'Saisissez une date et une heure, par exemple 2027-06-15T09:30:00+02:00.',
  },
  isWrittenInOneLanguage: {
    en: 'Write this in at least one language.',
    fr: 'Rédigez ce texte dans au moins une langue.',
  },
  isLanguageTag: {
    en: 'Enter a language tag such as de or pt-BR.',
    fr: 'Saisissez un code de langue, par exemple de ou pt-BR.',
  },
  minLength: {
    en: 'Enter at least {n} characters.',
    fr: 'Saisissez au moins {n} caractères.',
  },
  maxLength: {
    en: 'Enter at most {n} characters.',
    fr: 'Saisissez au plus {n} caractères.',
  },
  min: { en: 'Enter {n} or more.', fr: 'Saisissez {n} ou davantage.' },
  max: { en: 'Enter {n} or less.', fr: 'Saisissez {n} ou moins.' },
  isClock: {
    en: 'Enter a time on the 24-hour clock, such as 09:30.',
    fr: 'Saisissez une heure sur 24 heures, par exemple 09:30.',
  },
  afterStart: {
    en: 'Choose an end after the start.',
    fr: 'Choisissez une fin postérieure au début.',
  },
  wholeMinutes: {
    en: 'Choose a time in whole minutes.',
    fr: 'Choisissez une heure en minutes entières.',
  },
  notEquals: { en: 'Enter another value than {n}.', fr: 'Saisissez une autre valeur que {n}.' },
  arrayMinSize: { en: 'Enter at least {n}.', fr: 'Saisissez-en au moins {n}.' },
  arrayMaxSize: { en: 'Enter at most {n}.', fr: 'Saisissez-en au plus {n}.' },
  arrayUnique: {
    en: 'Enter each one only once.',
    fr: 'Ne saisissez chaque élément qu’une seule fois.',
  },
  whitelistValidation: {
    en: 'This field does not exist here. Leave it out.',
    fr: 'Ce champ n’existe pas ici. Retirez-le.',
  },
  matches: {
    en: 'Enter this in the expected form.',
    fr: 'Saisissez cette valeur sous la forme attendue.',
  },
  nestedValidation: {
    en: 'Enter this in the expected form.',
    fr: 'Saisissez cette valeur sous la forme attendue.',
  },
  unreadable: {
    en: 'This text holds characters that cannot be stored. Type it again.',
    fr: 'Ce texte contient des caractères qui ne peuvent pas être enregistrés. Saisissez-le à nouveau.',
  },
  needsSeats: {
    en: 'Enter a number of seats first: without one there is nothing to sign up for.',
    fr: 'Saisissez d’abord un nombre de places : sans lui, il n’y a rien à réserver.',
  },
  required: { en: 'This is required.', fr: 'Ce champ est obligatoire.' },
};

const FALLBACK: Phrase = {
  en: 'This value is not accepted.',
  fr: 'Cette valeur n’est pas acceptée.',
};

/** The sentence for a refused input: `required` when nothing was given at all. */
export function inputMessage(code: string, language: Language, limit?: string): string {
  return (MESSAGES[code] ?? FALLBACK)[language].replace('{n}', limit ?? '');
}

/** A refused field before anybody's language is known. */
export interface FieldError {
  path: string;
  /** The validator or rule that refused it. */
  code: string;
  /** The limit the sentence names. */
  limit?: string;
  /** A sentence of its own, where the code alone does not say enough. */
  message?: Phrase;
}

/** The error of a field in a language. */
export function inputError(error: FieldError, language: Language): InputError {
  const { path, code, limit, message } = error;
  return {
    path,
    code,
    message: message?.[language] ?? inputMessage(code, language, limit),
  };
}

/** One error per field, the first that its validators name, with the field's path. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const nested = fieldErrors(error.children ?? [], path);
    const first = Object.entries(error.constraints ?? {})[0];
    if (!first || nested.length > 0) return nested;
    const [validator, text] = first;
    if (validator === 'isLocalised' && !isMissing(error, validator)) {
      return [localisedError(error, path)];
    }
    const limit = /-?\d+/.exec(text)?.[0];
    const code = isMissing(error, validator) ? 'required' : validator;
    return [limit === undefined ? { path, code } : { path, code, limit }];
  });
}

/** A refused text, with the path of the language that is at fault. */
function localisedError({ value, contexts }: ValidationError, path: string): FieldError {
  const { fault } = contexts!.isLocalised as { fault: (value: unknown) => LocalisedFault };
  const { tag, ...why } = fault(value);
  return { path: tag === undefined ? path : `${path}.${tag}`, ...why };
}

function isMissing({ value }: ValidationError, validator: string): boolean {
  if (validator === 'whitelistValidation' || validator === 'equals') return false;
  return value === undefined || value === null || value === '';
}
