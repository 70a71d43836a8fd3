import { deriveSecret } from '../../../config/secrets.js';
import type { Settings } from '../../../config/settings.js';

/** The secret in the address of a speaker's private page. */
export function pageSecret(
  { appSecret }: Pick<Settings, 'appSecret'>,
  { id, pageGeneration }: { id: string; pageGeneration: number },
): string {
  return deriveSecret(appSecret, 'speaker-page', id, pageGeneration);
}
