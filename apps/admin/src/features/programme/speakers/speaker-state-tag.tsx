import { Check, CircleDashed, Hourglass, type LucideIcon, X } from 'lucide-react';
import type { SpeakerState } from '#shared/programme/speakers';
import { useI18n } from '../../../i18n/i18n.js';

const LOOKS: Record<SpeakerState, [string, LucideIcon]> = {
  noted: ['tag tag-line', CircleDashed],
  invited: ['tag tag-warn', Hourglass],
  confirmed: ['tag tag-ok', Check],
  declined: ['tag tag-bad', X],
};

/** Word, icon and colour of a speaker's state. */
export function SpeakerStateTag({ state }: { state: SpeakerState }) {
  const { t } = useI18n();
  const [look, Icon] = LOOKS[state];
  return (
    <span className={look}>
      <Icon className="icon icon-s" />
      {t.words.speakerStates[state]}
    </span>
  );
}
