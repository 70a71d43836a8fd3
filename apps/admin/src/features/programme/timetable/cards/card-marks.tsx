import { Lock, UserCheck } from 'lucide-react';
import type { Change } from '#shared/releases/changes';
import { useI18n } from '../../../../i18n/i18n.js';
import { useAudienceWords } from '../../../../ui/audience-words.js';
import { useSlotNames } from '../../slots/slot-names.js';
import type { CardContext, PlacedPanel } from './card-context.js';

interface CardMarksProps {
  panel: PlacedPanel;
  context: Pick<CardContext, 'movedBy' | 'changes'>;
}

/** Locked, not for everybody, who moved it just now, and what the public does not see yet: each with its word. */
export function CardMarks({ panel, context }: CardMarksProps) {
  const { t } = useI18n();
  const audienceWords = useAudienceWords();
  const mover = context.movedBy.get(panel.id);
  const change = context.changes.get(panel.id);
  return (
    <>
      {panel.slot.locked && (
        <span className="tt-lock">
          <Lock className="icon icon-s" />
          <span>{t.arrange.locked}</span>
        </span>
      )}
      {panel.audience && (
        <span className="tt-lock" title={t.audience.restricted(audienceWords(panel.audience))}>
          <UserCheck className="icon icon-s" />
          <span className="vh">{t.audience.restricted(audienceWords(panel.audience))}</span>
        </span>
      )}
      {mover && <span className="tag tag-info">{t.arrange.movedBy(mover)}</span>}
      {!mover && change && <SinceRelease change={change} />}
    </>
  );
}

/** `Moved`, with where the public still sees it. */
function SinceRelease({ change: { kind, before } }: { change: Change }) {
  const { t } = useI18n();
  const { slotName } = useSlotNames();
  const isElsewhere = before && kind !== 'edited';
  const was = isElsewhere ? t.timetable.was(slotName(before)) : '';
  return (
    <span className="tag tag-info tt-since" title={was || undefined}>
      {t.timetable.since[kind]}
      {was && <span className="vh"> ({was})</span>}
    </span>
  );
}
