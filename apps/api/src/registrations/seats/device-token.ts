import { timingSafeEqual } from 'node:crypto';
import { deriveSecret } from '../../config/secrets.js';

const UUID_LENGTH = 36;

/**
 * What a device keeps to show the agenda of one attendee: the registration and a secret of its own purpose. It opens
 * neither the own page nor the ticket, and the database stores nothing of it.
 */
export function deviceToken(appSecret: string, registrationId: string): string {
  return `${registrationId}.${deriveSecret(appSecret, 'device', registrationId)}`;
}

/** The registration of a token of ours; undefined for any other text. */
export function registrationOfDevice(appSecret: string, token: string): string | undefined {
  const registrationId = token.slice(0, UUID_LENGTH);
  const expected = Buffer.from(deviceToken(appSecret, registrationId));
  const given = Buffer.from(token);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? registrationId : undefined;
}
