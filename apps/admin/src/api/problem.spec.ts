import { describe, expect, it } from 'vitest';
import { apiAddress } from './client.js';
import { isProblem, isTransient, problemOfAnswer, problemOfFailure } from './problem.js';

const stale = {
  type: 'urn:apogee:problem:stale_version',
  title: 'stale version',
  status: 409,
  code: 'stale_version',
  detail: 'Somebody else changed this meanwhile.',
  current: { id: '1', version: 4 },
};

describe('problemOfAnswer', () => {
  it('keeps the code, the sentence and the object as it is now', () => {
    const problem = problemOfAnswer(409, stale, null);
    expect(problem).toMatchObject({
      status: 409,
      code: 'stale_version',
      detail: stale.detail,
      current: { version: 4 },
      errors: [],
    });
    expect(isProblem(problem, 'stale_version')).toBe(true);
    expect(isProblem(problem, 'in_use')).toBe(false);
  });

  it('keeps the refused fields', () => {
    const errors = [
      { path: 'title.en', code: 'maxLength', message: 'Enter at most 200 characters.' },
    ];
    const body = { ...stale, status: 400, code: 'invalid_input', errors };
    expect(problemOfAnswer(400, body, null).errors).toEqual(errors);
  });

  it('reads the seconds to wait, and no nonsense', () => {
    const seconds = (header: string | null) => problemOfAnswer(429, stale, header).seconds;
    expect(seconds('90')).toBe(90);
    for (const header of [null, '', 'soon', '-3', '0']) expect(seconds(header)).toBeUndefined();
  });

  it('calls unreadable whatever is no problem document', () => {
    for (const body of [
      undefined,
      null,
      'text',
      7,
      [],
      {},
      { code: 1, detail: 'x' },
      { code: 'x' },
    ]) {
      expect(problemOfAnswer(502, body, null).code).toBe('unreadable');
    }
  });
});

describe('problemOfFailure', () => {
  it('tells a silent server from a missing network', () => {
    expect(problemOfFailure(new DOMException('', 'TimeoutError')).code).toBe('timeout');
    expect(problemOfFailure(new TypeError('Failed to fetch')).code).toBe('network');
  });
});

describe('isTransient', () => {
  it('tries again only what may have been chance', () => {
    expect(isTransient(problemOfFailure(new TypeError()))).toBe(true);
    expect(isTransient(problemOfAnswer(503, undefined, null))).toBe(true);
    expect(isTransient(problemOfAnswer(500, undefined, null))).toBe(false);
    expect(isTransient(problemOfAnswer(409, stale, null))).toBe(false);
    expect(isTransient(new Error('ours'))).toBe(false);
  });
});

describe('apiAddress', () => {
  it('leaves out what is not set and escapes the rest', () => {
    const query = { q: 'a&b c', page: 2, trackId: undefined, day: '', other: null };
    expect(apiAddress('/conferences/x/panels', query)).toBe(
      '/api/v1/conferences/x/panels?q=a%26b+c&page=2',
    );
    expect(apiAddress('/session')).toBe('/api/v1/session');
  });
});
