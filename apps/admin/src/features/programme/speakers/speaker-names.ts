import type { Localised } from '#shared/languages';
import { useI18n } from '../../../i18n/i18n.js';
import { nameList } from '../../../i18n/name-list.js';
import { useText } from '../../../ui/words.js';

/** The speakers of a session in a line. */
export function useSpeakerNames(): (speakers: readonly Localised[]) => string {
  const { language } = useI18n();
  const text = useText();
  return (speakers) => nameList(speakers.map(text), language);
}
