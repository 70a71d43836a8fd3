import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { ClashPanel, ClashView } from '#shared/programme/clashes';
import { localDay } from '#shared/zoned-time';
import { useConference } from '../../../../api/conference.js';
import { useRevokeAcceptance } from '../../../../api/lists.js';
import { actorName } from '../../../../i18n/audit-words.js';
import { clockRange, dayName, momentName } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button } from '../../../../ui/button.js';
import { ProblemCallout } from '../../../../ui/callout.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import { useText } from '../../../../ui/words.js';

interface ClashEntryProps {
  clash: ClashView;
  onMove: (panelId: string) => void;
  onAccept: (clash: ClashView) => void;
}

/** One clash in a sentence, both sessions with their times, and what can be done. */
export function ClashEntry({ clash, onMove, onAccept }: ClashEntryProps) {
  const { t } = useI18n();
  const { may } = useConference();
  const readOnly = !may('programme.edit') && t.common.readOnly;
  return (
    <li className={classOf(clash)}>
      <p className="conf-kind">
        {clash.accepted ? <CircleCheck className="icon" /> : <TriangleAlert className="icon" />}
        {t.clashes.kinds[clash.kind]}
      </p>
      <p className="clash-sentence">
        <LocalisedText of={clash.sentence} />
      </p>
      <ul className="clash-panels">
        {clash.panels.map((panel) => (
          <ClashingPanel key={panel.id} panel={panel} readOnly={readOnly} onMove={onMove} />
        ))}
      </ul>
      {clash.accepted ? (
        <Accepted clash={clash} accepted={clash.accepted} readOnly={readOnly} />
      ) : (
        clash.kind === 'speaker' && (
          <p>
            <Button unavailable={readOnly} onClick={() => onAccept(clash)}>
              {t.clashes.accept}
            </Button>
          </p>
        )
      )}
    </li>
  );
}

function classOf(clash: ClashView): string {
  if (clash.grade === 'warn') return 'clash box is-warning';
  return clash.accepted ? 'clash box is-accepted' : 'clash box';
}

interface ClashingPanelProps {
  panel: ClashPanel;
  readOnly: string | false;
  onMove: (panelId: string) => void;
}

function ClashingPanel({ panel, readOnly, onMove }: ClashingPanelProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  return (
    <li>
      <span>
        <Link to={`/${view.slug}/panels/${panel.id}`}>
          <LocalisedText of={panel.title} />
        </Link>{' '}
        <span className="muted">
          {dayName(localDay(panel.startsAt, view.timeZone), language)},{' '}
          {clockRange(panel.startsAt, panel.endsAt, view.timeZone, language)}
        </span>
      </span>
      <Button
        aria-label={t.timetable.moveNamed(text(panel.title))}
        unavailable={readOnly}
        onClick={() => onMove(panel.id)}
      >
        {t.move.open}
      </Button>
    </li>
  );
}

interface AcceptedProps {
  clash: ClashView;
  accepted: NonNullable<ClashView['accepted']>;
  readOnly: string | false;
}

function Accepted({ clash, accepted, readOnly }: AcceptedProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const revoke = useRevokeAcceptance();
  return (
    <>
      <p>
        {t.clashes.acceptedBy(
          actorName(accepted.by, t),
          momentName(accepted.at, view.timeZone, language),
        )}{' '}
        <q>{accepted.reason}</q>
      </p>
      {revoke.error && <ProblemCallout problem={revoke.error} />}
      <p>
        <Button unavailable={readOnly} busy={revoke.isPending} onClick={() => revoke.mutate(clash)}>
          {t.clashes.revoke}
        </Button>
      </p>
    </>
  );
}
