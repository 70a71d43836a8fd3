import { Move } from 'lucide-react';
import { Link } from 'react-router';
import { useConference } from '../../../api/conference.js';
import { clockRange } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { IconButton } from '../../../ui/button.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { useText, Words } from '../../../ui/words.js';
import type { CardContext, PlacedPanel } from './card.js';

/** A session across all rooms: a break, a reception, an opening. */
export function Band({ panel, context }: { panel: PlacedPanel; context: CardContext }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const track = panel.trackId ? context.tracks.get(panel.trackId) : undefined;
  return (
    <div className="tt-break" data-track={track?.colour}>
      <p className="tt-break-text">
        <span className="tt-time">
          {clockRange(panel.slot.startsAt, panel.slot.endsAt, view.timeZone, language)}
        </span>
        {track && <TrackMark shape={track.shape} />}
        <Link to={`/${view.slug}/panels/${panel.id}`}>
          <Words of={panel.title} />
        </Link>
        {context.editable && (
          <IconButton
            className="tt-move"
            label={t.timetable.moveNamed(text(panel.title))}
            icon={<Move className="icon" />}
            onClick={() => context.onMove(panel)}
          />
        )}
      </p>
    </div>
  );
}
