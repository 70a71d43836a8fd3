import { createHash, createHmac } from 'node:crypto';

/** What a secret opens; a secret of one purpose is worth nothing for another. */
export type SecretPurpose = 'page' | 'ticket' | 'feed' | 'device' | 'speaker-page';

/**
 * A secret of a registration or a speaker: 256 bits, base64url. It is derived from APP_SECRET and stored nowhere; the
 * database knows only its hash. So a copy of the database opens no page, and a mail can still be written at any later
 * time. `generation` rises when a link is renewed. Whoever restores a backup needs the same APP_SECRET.
 */
export function deriveSecret(
  appSecret: string,
  purpose: SecretPurpose,
  ownerId: string,
  generation = 1,
): string {
  return createHmac('sha256', appSecret)
    .update(`${purpose}:${ownerId}:${generation}`)
    .digest('base64url');
}

/** What the database stores of a secret and looks it up by. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
