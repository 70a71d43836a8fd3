import { Link } from 'react-router';
import { useConference } from '../../../../api/conference.js';
import { clockRange } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { TrackMark } from '../../../../ui/track-mark.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import { useArranger } from '../carrying/arranger.js';
import { CardButtons } from './card-buttons.js';
import type { CardContext, PlacedPanel } from './card-context.js';
import { clashClass, ClashMark } from './clash-mark.js';
import { CardMarks } from './card-marks.js';
import { useCarried } from '../carrying/carry-store.js';

interface BandProps {
  panel: PlacedPanel;
  context: CardContext;
  /** Whether Tab reaches it; absent in a list, where it always does. */
  current?: boolean;
}

/** A session across all rooms: a break, a reception, an opening. */
export function Band({ panel, context, current }: BandProps) {
  const { language } = useI18n();
  const { view } = useConference();
  const { store } = useArranger();
  const isHeld = useCarried(store, (carry) => carry?.panel.id === panel.id);
  const track = panel.trackId ? context.tracks.get(panel.trackId) : undefined;
  const mover = context.movedBy.get(panel.id);
  const clashes = context.clashes.get(panel.id) ?? [];
  const tabIndex = current === false ? -1 : 0;
  const classes = ['tt-break', clashClass(clashes), isHeld && 'is-held', mover && 'is-fresh'];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      data-track={track?.colour}
      data-session={panel.id}
      tabIndex={current === undefined ? undefined : tabIndex}
      aria-labelledby={`band-${panel.id}`}
    >
      <div className="tt-break-text">
        <div className="tt-facts">
          <span className="tt-time">
            {clockRange(panel.slot.startsAt, panel.slot.endsAt, view.timeZone, language)}
          </span>
          {track && <TrackMark shape={track.shape} />}
          <Link id={`band-${panel.id}`} to={`/${view.slug}/panels/${panel.id}`} tabIndex={tabIndex}>
            <LocalisedText of={panel.title} />
          </Link>
          <CardMarks panel={panel} context={context} />
          <ClashMark clashes={clashes} />
        </div>
        {context.editable && <CardButtons panel={panel} context={context} tabIndex={tabIndex} />}
      </div>
      {context.editable && current !== undefined && !panel.slot.locked && (
        <span className="tt-edge" data-resize aria-hidden="true" />
      )}
    </article>
  );
}
