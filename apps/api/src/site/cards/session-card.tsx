import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { ClockRange } from '../frame/clock.js';
import { Content } from '../frame/content.js';
import { Icon } from '../frame/icon.js';
import { TrackName } from '../frame/track-name.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { isCancelled } from './agenda-days.js';
import { formatMove, type Move, moveSentence } from './moves.js';
import { hasSeatFlags, SeatFlags, Star } from './own-marks.js';
import { peopleLines } from './people.js';
import { CARD_TEXTS } from './texts.js';

interface SessionCardProps {
  panel: ReleasedPanel;
  wide: boolean;
  /** The query of the agenda, for the card's forms to come back to. */
  back: string;
}

export function SessionCard({ panel, wide, back }: SessionCardProps) {
  const { index, to } = useView();
  const t = useTexts(CARD_TEXTS);
  const cancelled = isCancelled(panel);
  const track = index.tracks.get(panel.trackId ?? '');
  const room = cancelled ? panel.roomName : index.rooms.get(panel.roomId ?? '')?.name;
  const looks = ['card', wide ? 'card-wide' : '', cancelled ? 'is-cancelled' : ''];
  return (
    <article className={looks.filter(Boolean).join(' ')} data-track={track?.colour}>
      <div className="card-top">
        <p className="card-time">
          <ClockRange from={panel.startsAt} until={panel.endsAt} />
        </p>
        {cancelled ? <p className="tag tag-bad">{t.cancelled}</p> : null}
        <Star panel={panel} back={back} />
      </div>
      <h4 className="card-title">
        <a href={to.panel(panel.slug)}>
          {cancelled ? (
            <s>
              <Content of={panel.title} />
            </s>
          ) : (
            <Content of={panel.title} />
          )}
        </a>
      </h4>
      <div className="card-line">
        <p className="card-kind">
          {track ? <TrackName track={track} /> : null}
          <span className="kind">{t.words.formats[panel.format]}</span>
        </p>
        <p className="card-room">
          <Icon name="map-pin" small />
          {room ? <Content of={room} mark={false} /> : t.acrossRooms}
        </p>
      </div>
      <People panel={panel} />
      <Flags panel={panel} back={back} />
    </article>
  );
}

const WITHOUT_SPEAKERS = ['break', 'social', 'ceremony'];

function People({ panel }: { panel: ReleasedPanel }) {
  const { index, language } = useView();
  const t = useTexts(CARD_TEXTS);
  const speakers = isCancelled(panel)
    ? new Map(panel.speakers.map((speaker) => [speaker.id, speaker]))
    : index.speakers;
  const lines = peopleLines(panel, speakers, language);
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

function Flags({ panel, back }: { panel: ReleasedPanel; back: string }) {
  const view = useView();
  const move = isCancelled(panel) ? undefined : moveOf(panel, view);
  const seats = hasSeatFlags(panel, view.attendee);
  const restricted = panel.audience !== null;
  if (!move && !seats && !restricted) return null;
  return (
    <ul className="card-flags">
      {restricted ? (
        <li className="tag">
          <Icon name="lock" small />
          {CARD_TEXTS[view.language].byAccreditation}
        </li>
      ) : null}
      {move ? (
        <li className="tag tag-info">
          <Icon name="arrow-right-left" small />
          {moveSentence(move, view.language)}
        </li>
      ) : null}
      {seats ? <SeatFlags panel={panel} back={back} /> : null}
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
  const t = useTexts(CARD_TEXTS);
  const cancelled = isCancelled(panel);
  const room = cancelled ? panel.roomName : index.rooms.get(panel.roomId ?? '')?.name;
  return (
    <p className="break">
      <span className="break-time">
        <ClockRange from={panel.startsAt} until={panel.endsAt} />
      </span>{' '}
      <span className="break-name">
        {cancelled ? (
          <s>
            <Content of={panel.title} />
          </s>
        ) : (
          <Content of={panel.title} />
        )}
      </span>
      {room ? <span className="break-at"> {textIn(room, language)}</span> : null}
      {cancelled ? <span className="tag tag-bad">{t.cancelled}</span> : null}
    </p>
  );
}
