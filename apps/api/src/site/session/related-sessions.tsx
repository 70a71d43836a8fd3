import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { useView } from '../frame/view.js';
import { TrackName, Words } from '../frame/words.js';
import { dayAndMonth } from '../frame/dates.js';
import { relatedSessions } from './related.js';

export function RelatedSessions({ panel }: { panel: ReleasedPanel }) {
  const { t, document, index, language } = useView();
  const { sameTrack, sameSpeakers, nextInRoom } = relatedSessions(document, panel);
  const room = index.rooms.get(panel.roomId ?? '');
  const lists = [
    { head: t.sameTrack, panels: sameTrack },
    { head: t.sameSpeakers, panels: sameSpeakers },
    { head: room ? t.nextIn(textIn(room.name, language)) : '', panels: nextInRoom },
  ].filter(({ panels }) => panels.length > 0);
  if (lists.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{t.related}</h2>
      <div className="related-cols">
        {lists.map(({ head, panels }) => (
          <div key={head}>
            <h3 className="h-small">{head}</h3>
            <SessionList panels={panels} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Sessions as a plain list: when and where, title, track and type. */
export function SessionList({ panels }: { panels: ReleasedPanel[] }) {
  const { t, to, index, language, conference } = useView();
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
              <span>{room ? <Words of={room.name} mark={false} /> : t.acrossRooms}</span>
            </p>
            <p className="rel-title">
              <a href={to.panel(panel.slug)}>
                <Words of={panel.title} />
              </a>
            </p>
            <p className="card-kind">
              {track ? <TrackName track={track} /> : null}
              <span className="kind">{t.formats[panel.format]}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
