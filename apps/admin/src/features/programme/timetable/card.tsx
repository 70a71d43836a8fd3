import { Move, TriangleAlert } from 'lucide-react';
import { memo, useId } from 'react';
import { Link } from 'react-router';
import type { ClashView } from '#shared/programme/clashes';
import type { PanelSummaryView, SlotView } from '#shared/programme/panels';
import type { TrackView } from '#shared/programme/tracks';
import { useConference } from '../../../api/conference.js';
import { clockRange } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { IconButton } from '../../../ui/button.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { useText, Words } from '../../../ui/words.js';
import type { Movable } from '../use-move-form.js';
import { speakerNames } from '../speaker-names.js';
import { cardFit } from './grid.js';

export type PlacedPanel = PanelSummaryView & { slot: SlotView };

/** What every card of a day needs to know. */
export interface CardContext {
  tracks: Map<string, TrackView>;
  /** Clashes that block a release. */
  clashes: ClashView[];
  /** The only track shown in full; the others stand back. */
  highlighted: string | undefined;
  editable: boolean;
  onMove: (panel: Movable) => void;
}

interface CardProps {
  panel: PlacedPanel;
  context: CardContext;
  /** Height in the grid in pixels; absent in the list, where nothing is cut. */
  height?: number;
  /** The room's name, where the column does not say it. */
  room?: string;
}

/** A session in the draft: the title opens its editor, the rest of the card its Move form. */
export const Card = memo(function Card({ panel, context, height, room }: CardProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const id = useId();
  const track = panel.trackId ? context.tracks.get(panel.trackId) : undefined;
  const clashes = context.clashes.filter(({ panels }) => panels.some((one) => one.id === panel.id));
  const fit = height === undefined ? undefined : cardFit(height, clashes.length > 0);
  const who = speakerNames(panel.speakers, language);
  const classes = [
    'tt-card',
    fit?.shape === 'line' && 'is-line',
    clashes.length > 0 && 'has-conflict',
    context.highlighted && context.highlighted !== panel.trackId && 'is-other',
  ];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      data-track={track?.colour}
      aria-labelledby={id}
    >
      <p className="tt-top">
        <span className="tt-time">
          {clockRange(panel.slot.startsAt, panel.slot.endsAt, view.timeZone, language)}
        </span>
        {context.editable && (
          <IconButton
            className="tt-move"
            label={t.timetable.moveNamed(text(panel.title))}
            icon={<Move className="icon" />}
            onClick={() => context.onMove(panel)}
          />
        )}
      </p>
      <h3 id={id} style={fit && { WebkitLineClamp: fit.titleLines }} title={text(panel.title)}>
        <Link to={`/${view.slug}/panels/${panel.id}`}>
          <Words of={panel.title} />
        </Link>
      </h3>
      {(!fit || fit.speakerLines > 0) && (who || track || room) && (
        <p className="tt-who" style={fit && { WebkitLineClamp: fit.speakerLines }}>
          {track && <TrackMark shape={track.shape} />}
          {[room, who || (track && text(track.name))].filter(Boolean).join('. ')}
        </p>
      )}
      {clashes.length > 0 && <ClashMark clashes={clashes} />}
    </article>
  );
});

function ClashMark({ clashes }: { clashes: ClashView[] }) {
  const { t } = useI18n();
  const text = useText();
  const sentences = clashes.map(({ sentence }) => text(sentence)).join(' ');
  const kind = clashes.some((clash) => clash.kind === 'room') ? 'room' : 'speaker';
  return (
    <p className="tt-conf" title={sentences}>
      <TriangleAlert className="icon icon-s" />
      <span aria-hidden="true">{t.clashes.short[kind]}</span>
      <span className="vh">{sentences}</span>
    </p>
  );
}
