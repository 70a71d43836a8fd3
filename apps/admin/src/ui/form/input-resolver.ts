import { toNestErrors } from '@hookform/resolvers';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FieldError, FieldValues, Resolver } from 'react-hook-form';
import type { Language } from '#shared/languages';
import { fieldErrors, inputError } from '#shared/problems/input-messages';

/**
 * Validates a form with the rules and the sentences that the API applies to the same input.
 * `beside` is what is sent with the form's values but not typed, such as the version.
 */
export function inputResolver<Input extends FieldValues>(
  kind: new () => object,
  language: Language,
  beside: () => object = () => ({}),
): Resolver<Input> {
  return async (values, _context, options) => {
    const refused = await validate(plainToInstance(kind, { ...values, ...beside() }), {
      stopAtFirstError: true,
    });
    if (refused.length === 0) return { values, errors: {} };
    const flat: Record<string, FieldError> = {};
    for (const error of fieldErrors(refused)) {
      flat[error.path] = { type: error.code, message: inputError(error, language).message };
    }
    return { values: {}, errors: toNestErrors<Input>(flat, options) };
  };
}
