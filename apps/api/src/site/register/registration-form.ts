import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { pick } from '#shared/field-kinds';
import type { Localised } from '#shared/languages';
import { isOptionalDetail, PERSONAL_FIELDS } from '#shared/registrations/personal-details';
import { RegistrationInput } from '#shared/registrations/registrations';
import type { RegisterTexts } from './texts.js';

/** The fields in the order of the form, by their names in RegistrationInput. */
export const FORM_FIELDS: readonly FormField[] = [
  'categoryId',
  ...PERSONAL_FIELDS,
  'consent',
  'noticeVersion',
];
export type FormField = keyof RegistrationInput;

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
  const given = PERSONAL_FIELDS.filter((field) => values[field] !== '' || !isOptionalDetail(field));
  const input = plainToInstance(RegistrationInput, {
    categoryId: values.categoryId,
    ...pick(values, given),
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
