import { Problem } from '../../http/problem.js';
import { FORM_FIELDS, type FormErrors, type FormField } from './registration-form.js';
import type { RegisterTexts } from './texts.js';

/** Why a registration was not taken, as the form says it. */
export interface Refusal {
  status: number;
  errors: FormErrors;
  formError: string | null;
  /** The form needs a new key before it is sent again. */
  isKeyUsed?: boolean;
  /** Seconds to wait. */
  retryAfter?: number;
}

/** Turns a refusal of the service into words at the right place; throws what is no refusal. */
export function refusalOf(error: unknown, texts: RegisterTexts): Refusal {
  if (!(error instanceof Problem)) throw error;
  const status = error.getStatus();
  const whole = (formError: string): Refusal => ({ status, errors: {}, formError });
  switch (error.code) {
    case 'category_full':
      return { status, errors: { categoryId: texts.categoryFullError }, formError: null };
    case 'notice_changed':
      return {
        status,
        errors: { noticeVersion: texts.inputErrors.noticeVersion! },
        formError: null,
      };
    case 'conference_full':
      return whole(texts.conferenceFullError);
    case 'registration_closed':
      return whole(texts.closedText);
    case 'idempotency_key_reused':
      return { ...whole(texts.formUsedError), isKeyUsed: true };
    case 'too_many_requests': {
      const seconds = Number(error.values.seconds ?? 60);
      return { ...whole(texts.tooManyError(seconds)), retryAfter: seconds };
    }
    case 'invalid_input':
      return { status, errors: inputErrors(error, texts), formError: null };
    default:
      throw error;
  }
}

function inputErrors(problem: Problem, texts: RegisterTexts): FormErrors {
  const errors: FormErrors = {};
  for (const { path } of problem.extras.errors ?? []) {
    const field = FORM_FIELDS.find((name) => name === path) satisfies FormField | undefined;
    if (field) errors[field] = texts.inputErrors[field] ?? texts.inputErrors.other!;
  }
  return errors;
}
