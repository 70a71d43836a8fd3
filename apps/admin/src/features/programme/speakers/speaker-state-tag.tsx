import { Check, CircleDashed, Hourglass, X } from 'lucide-react';
import type { SpeakerState } from '#shared/programme/speakers';
import { useI18n } from '../../../i18n/i18n.js';
import { type Look, Tag } from '../../../ui/tag.js';

const LOOKS: Record<SpeakerState, Look> = {
  noted: ['line', CircleDashed],
  invited: ['warn', Hourglass],
  confirmed: ['ok', Check],
  declined: ['bad', X],
};

/** Word, icon and colour of a speaker's state. */
export function SpeakerStateTag({ state }: { state: SpeakerState }) {
  const { t } = useI18n();
  return <Tag look={LOOKS[state]}>{t.words.speakerStates[state]}</Tag>;
}
