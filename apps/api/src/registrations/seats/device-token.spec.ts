import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveSecret } from '../../config/secrets.js';
import { deviceToken, registrationOfDevice } from './device-token.js';

const SECRET = 'a secret that only the tests know, 0123456789';

describe('the token of a device', () => {
  const id = randomUUID();
  const token = deviceToken(SECRET, id);

  it('names its registration', () => {
    expect(registrationOfDevice(SECRET, token)).toBe(id);
  });

  it('is worth nothing when anything of it differs', () => {
    const guesses = [
      '',
      '.',
      id,
      `${id}.`,
      `${token}A`,
      token.slice(0, -1),
      token.toUpperCase(),
      token.replace(id, randomUUID()),
      `${id}.${deriveSecret(SECRET, 'page', id)}`,
      `${id}.${deriveSecret(SECRET, 'feed', id)}`,
    ];
    for (const guess of guesses) expect(registrationOfDevice(SECRET, guess)).toBeUndefined();
    expect(registrationOfDevice('another installation’s secret', token)).toBeUndefined();
  });

  it('opens no own page, for its secret has a purpose of its own', () => {
    expect(token).toBe(`${id}.${deriveSecret(SECRET, 'device', id)}`);
  });
});
