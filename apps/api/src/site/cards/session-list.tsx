import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { Content } from '../frame/content.js';
import { dayAndMonth } from '../frame/dates.js';
import { TrackName } from '../frame/track-name.js';
import { useTexts, useView } from '../frame/view.js';
import { CARD_TEXTS } from './texts.js';

export function SessionList({ panels }: { panels: ReleasedPanel[] }) {
  const { to, index, language, conference } = useView();
  const t = useTexts(CARD_TEXTS);
  const when = (panel: ReleasedPanel) => {
    const day = dayAndMonth(localDay(panel.startsAt, conference.timeZone), language);
    return `${day}, ${localClock(panel.startsAt, conference.timeZone)}`;
  };
  return (
    <ul className="rel-list">
      {panels.map((panel) => {
        const track = index.tracks.get(panel.trackId ?? '');
        const room = index.rooms.get(panel.roomId ?? '');
        return (
          <li key={panel.id} data-track={track?.colour}>
            <p className="rel-when">
              <time dateTime={panel.startsAt}>{when(panel)}</time>{' '}
              <span>{room ? <Content of={room.name} mark={false} /> : t.acrossRooms}</span>
            </p>
            <p className="rel-title">
              <a href={to.panel(panel.slug)}>
                <Content of={panel.title} />
              </a>
            </p>
            <p className="card-kind">
              {track ? <TrackName track={track} /> : null}
              <span className="kind">{t.words.formats[panel.format]}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
