import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Localised } from '#shared/languages';
import { RegistrationInput } from '#shared/registrations/registrations';
import type { RegisterTexts } from './texts.js';

/** The fields in the order of the form, by their names in RegistrationInput. */
export const FORM_FIELDS = [
  'categoryId',
  'nation',
  'organisation',
  'rankOrTitle',
  'givenName',
  'familyName',
  'email',
  'language',
  'consent',
  'noticeVersion',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What somebody entered, as text, so that an error keeps every value. */
export type FormValues = Record<FormField, string>;
export type FormErrors = Partial<Record<FormField, string>>;

/** Far above any field's limit; a longer value is refused without being shown in full. */
const LONGEST = 2000;

/** The posted fields as text; what is missing, repeated or no text is empty. */
export function readFormValues(body: unknown): FormValues {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: FormField) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return typeof value === 'string' ? value.slice(0, LONGEST).trim() : '';
  };
  return Object.fromEntries(FORM_FIELDS.map((name) => [name, text(name)])) as FormValues;
}

/** The input for the registration, and what must be corrected first, in the page's words. */
export function checkForm(
  values: FormValues,
  texts: RegisterTexts,
): { input: RegistrationInput; errors: FormErrors } {
  const input = plainToInstance(RegistrationInput, {
    categoryId: values.categoryId,
    nation: values.nation,
    organisation: values.organisation,
    ...(values.rankOrTitle === '' ? {} : { rankOrTitle: values.rankOrTitle }),
    givenName: values.givenName,
    familyName: values.familyName,
    email: values.email,
    language: values.language,
    consent: values.consent === '1',
    noticeVersion: Number(values.noticeVersion),
  });
  const errors: FormErrors = {};
  for (const { property } of validateSync(input, { whitelist: true })) {
    const field = property as FormField;
    errors[field] = texts.inputErrors[field] ?? texts.inputErrors.other!;
  }
  return { input, errors };
}

/** A category as the form offers it. */
export interface CategoryChoice {
  id: string;
  name: Localised;
  hint: Localised;
  approval: 'automatic' | 'manual';
  full: boolean;
}

/** What the form is drawn from: the conference as it is now, and what was entered. */
export interface RegisterForm {
  categories: CategoryChoice[];
  notice: Localised;
  noticeVersion: number;
  values: FormValues;
  /** By field; empty on the first visit. */
  errors: FormErrors;
  /** What stands in the way as a whole, such as a full conference. */
  formError: string | null;
  idempotencyKey: string;
}
