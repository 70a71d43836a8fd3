import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { Icon } from '../frame/icon.js';
import { useView, type View } from '../frame/view.js';
import { ClockRange, TrackName, Words } from '../frame/words.js';
import { formatMove, type Move } from '../rules/moves.js';
import { peopleLines } from '../rules/people.js';

/** A session of the agenda. */
export function SessionCard({ panel, wide }: { panel: ReleasedPanel; wide: boolean }) {
  const { index, t, to } = useView();
  const track = index.tracks.get(panel.trackId ?? '');
  const room = index.rooms.get(panel.roomId ?? '');
  return (
    <article className={wide ? 'card card-wide' : 'card'} data-track={track?.colour}>
      <p className="card-top">
        <span className="card-time">
          <ClockRange from={panel.startsAt} until={panel.endsAt} />
        </span>
      </p>
      <h4 className="card-title">
        <a href={to.panel(panel.slug)}>
          <Words of={panel.title} />
        </a>
      </h4>
      <div className="card-line">
        <p className="card-kind">
          {track ? <TrackName track={track} /> : null}
          <span className="kind">{t.formats[panel.format]}</span>
        </p>
        <p className="card-room">
          <Icon name="map-pin" small />
          {room ? <Words of={room.name} mark={false} /> : t.acrossRooms}
        </p>
      </div>
      <People panel={panel} />
      <Flags panel={panel} />
    </article>
  );
}

const WITHOUT_SPEAKERS = ['break', 'social', 'ceremony'];

function People({ panel }: { panel: ReleasedPanel }) {
  const { index, language, t } = useView();
  const lines = peopleLines(panel, index.speakers, language, t);
  if (lines.length === 0) {
    if (WITHOUT_SPEAKERS.includes(panel.format)) return null;
    return (
      <ul className="card-people">
        <li className="muted">{t.noSpeaker}</li>
      </ul>
    );
  }
  return (
    <ul className="card-people">
      {lines.map(({ label, people }) => (
        <li key={label + people}>
          <span className="role">{label}</span> {people}
        </li>
      ))}
    </ul>
  );
}

function Flags({ panel }: { panel: ReleasedPanel }) {
  const view = useView();
  const move = moveOf(panel, view);
  const limited = panel.seats !== null && panel.signUp;
  if (!move && !limited) return null;
  return (
    <ul className="card-flags">
      {move ? (
        <li className="tag tag-info">
          <Icon name="arrow-right-left" small />
          {move.kind === 'time' ? view.t.timeChanged(move.was) : view.t.roomChanged(move.was)}
        </li>
      ) : null}
      {limited ? (
        <li className="tag">
          <Icon name="armchair" small />
          {view.t.limitedSeats}
        </li>
      ) : null}
    </ul>
  );
}

/** The last move of a panel while it is still to come or on its last day. */
export function moveOf(panel: ReleasedPanel, view: View): Move | undefined {
  const { timeZone } = view.conference;
  if (!panel.movedFrom || localDay(panel.endsAt, timeZone) < view.today) return undefined;
  const room = view.index.rooms.get(panel.roomId ?? '');
  return formatMove(panel, room ? room.name : null, view);
}

/** A break is a line, not a card: nobody opens it. */
export function BreakLine({ panel }: { panel: ReleasedPanel }) {
  const { index, language } = useView();
  const room = index.rooms.get(panel.roomId ?? '');
  return (
    <p className="break">
      <span className="break-time">
        <ClockRange from={panel.startsAt} until={panel.endsAt} />
      </span>{' '}
      <span className="break-name">
        <Words of={panel.title} />
      </span>
      {room ? <span className="break-at"> {textIn(room.name, language)}</span> : null}
    </p>
  );
}
