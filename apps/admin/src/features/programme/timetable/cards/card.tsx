import { memo, useId } from 'react';
import { Link } from 'react-router';
import { useConference } from '../../../../api/conference.js';
import { clockRange } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { TrackMark } from '../../../../ui/track-mark.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import { useText } from '../../../../ui/words.js';
import { useSpeakerNames } from '../../speakers/speaker-names.js';
import { useArranger } from '../carrying/arranger.js';
import { CardButtons } from './card-buttons.js';
import type { CardContext, PlacedPanel } from './card-context.js';
import { cardFit } from './card-fit.js';
import { CardMarks } from './card-marks.js';
import { clashClass, ClashMark } from './clash-mark.js';
import { useCarried } from '../carrying/carry-store.js';

interface CardProps {
  panel: PlacedPanel;
  context: CardContext;
  /** Height in the grid in pixels; absent in the list, where nothing is cut. */
  height?: number;
  /** The room's name, where the column does not say it. */
  room?: string;
  /** Whether Tab reaches it; in a list it always does. */
  current?: boolean;
}

/** A session in the draft: the title opens its editor, the rest of the card its Move form. */
export const Card = memo(function Card({ panel, context, height, room, current }: CardProps) {
  const { language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const id = useId();
  const { store } = useArranger();
  const isHeld = useCarried(store, (carry) => carry?.panel.id === panel.id);
  const track = panel.trackId ? context.tracks.get(panel.trackId) : undefined;
  const clashes = context.clashes.get(panel.id) ?? [];
  const mover = context.movedBy.get(panel.id);
  const fit = height === undefined ? undefined : cardFit(height, clashes.length > 0);
  const who = useSpeakerNames()(panel.speakers);
  const tabIndex = height === undefined || current ? 0 : -1;
  const classes = [
    'tt-card',
    fit?.shape === 'line' && 'is-line',
    clashClass(clashes),
    context.highlighted && context.highlighted !== panel.trackId && 'is-other',
    isHeld && 'is-held',
    mover && 'is-fresh',
    panel.slot.locked && 'is-locked',
  ];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      data-track={track?.colour}
      data-session={panel.id}
      tabIndex={height === undefined ? undefined : tabIndex}
      aria-labelledby={id}
    >
      <p className="tt-top">
        <span className="tt-facts">
          <span className="tt-time">
            {clockRange(panel.slot.startsAt, panel.slot.endsAt, view.timeZone, language)}
          </span>
          <CardMarks panel={panel} context={context} />
        </span>
        {context.editable && <CardButtons panel={panel} context={context} tabIndex={tabIndex} />}
      </p>
      <h3 id={id} style={fit && { WebkitLineClamp: fit.titleLines }} title={text(panel.title)}>
        <Link to={`/${view.slug}/panels/${panel.id}`} tabIndex={tabIndex}>
          <LocalisedText of={panel.title} />
        </Link>
      </h3>
      {(!fit || fit.speakerLines > 0) && (who || track || room) && (
        <p className="tt-who" style={fit && { WebkitLineClamp: fit.speakerLines }}>
          {track && <TrackMark shape={track.shape} />}
          {[room, who || (track && text(track.name))].filter(Boolean).join('. ')}
        </p>
      )}
      <ClashMark clashes={clashes} />
      {context.editable && height !== undefined && !panel.slot.locked && (
        <span className="tt-edge" data-resize aria-hidden="true" />
      )}
    </article>
  );
});
