import { inputError } from '#shared/problems/input-messages';
import { problemSentence } from '#shared/problems/problems';
import type { SpeakerView } from '#shared/programme/speakers';
import { Problem } from '../../http/problem.js';
import type { View } from '../frame/view.js';
import type { AvailabilityRow } from './availability-fields.js';
import type { DetailField, DetailValues } from './details-fields.js';
import type { Shown } from './opened-pages.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

/** The form again with every value, and why it was not saved; throws what is no refusal. */
export function detailsRefusal(error: unknown, values: DetailValues, view: View): Shown {
  if (!(error instanceof Problem)) throw error;
  const status = error.getStatus();
  if (error.code === 'stale_version') {
    const theirs = error.extras.current as SpeakerView;
    return { status, state: { details: { values, errors: {}, theirs } } };
  }
  if (error.code !== 'invalid_input') throw error;
  const words = SPEAKER_PRIVATE_TEXTS[view.language].privatePage;
  const errors: Partial<Record<DetailField, string>> = {};
  for (const found of error.extras.errors ?? []) {
    if (!Object.hasOwn(values, found.path)) continue;
    const { message } = inputError(found, view.language);
    errors[found.path as DetailField] =
      found.code === 'maxLength' ? words.tooLong : (words.fieldErrors[found.path] ?? message);
  }
  const formError = Object.keys(errors).length === 0 ? sentence(error, view) : undefined;
  const details = { values, errors, ...(formError ? { formError } : {}) };
  return { status, state: { details } };
}

export function availabilityRefusal(error: unknown, rows: AvailabilityRow[], view: View): Shown {
  if (!(error instanceof Problem) || error.getStatus() >= 500) throw error;
  const availability = { rows, faults: new Map(), formError: sentence(error, view) };
  return { status: error.getStatus(), state: { availability } };
}

/** Why a file was not taken, in words; throws what is no refusal of a file. */
export function uploadRefusal(error: unknown, view: View): { status: number; message: string } {
  if (!(error instanceof Problem)) throw error;
  const status = error.getStatus();
  const words = SPEAKER_PRIVATE_TEXTS[view.language].privatePage.uploadErrors;
  if (error.code === 'invalid_input') return { status, message: words.missing };
  if (status >= 500 || status === 404) throw error;
  return { status, message: sentence(error, view) };
}

function sentence(problem: Problem, { language }: View): string {
  return problemSentence(problem.code, problem.values)[language];
}
