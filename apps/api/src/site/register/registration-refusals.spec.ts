import { expect, it } from 'vitest';
import { Problem } from '../../http/problem.js';
import { refusalOf } from './registration-refusals.js';
import { REGISTER_TEXTS } from './texts.js';

const t = REGISTER_TEXTS['en'];

it('puts a full category at its field', () => {
  expect(refusalOf(new Problem('category_full'), t)).toEqual({
    ...{ status: 409, errors: { categoryId: t.categoryFullError }, formError: null },
  });
});

it('asks for consent again when the notice changed', () => {
  expect(refusalOf(new Problem('notice_changed'), t).errors).toEqual({
    noticeVersion: t.inputErrors.noticeVersion,
  });
});

it('gives a form a new key when its own was used for other details', () => {
  expect(refusalOf(new Problem('idempotency_key_reused'), t)).toMatchObject({ isKeyUsed: true });
});

it('says how long to wait after too many attempts', () => {
  expect(refusalOf(new Problem('too_many_requests', { seconds: 40 }), t)).toEqual({
    ...{ status: 429, errors: {}, formError: t.tooManyError(40), retryAfter: 40 },
  });
});

it('shows the fields that the service refused', () => {
  const problem = new Problem('invalid_input', {}, { errors: [{ path: 'givenName' }] as never });
  expect(refusalOf(problem, t).errors).toEqual({ givenName: t.inputErrors.givenName });
});

it('leaves faults to the error page', () => {
  const fault = new Error('the database is away');
  expect(() => refusalOf(fault, t)).toThrow(fault);
  expect(() => refusalOf(new Problem('not_found'), t)).toThrow('not_found');
});
