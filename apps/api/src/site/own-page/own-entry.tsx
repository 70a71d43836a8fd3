import { textIn } from '#shared/languages';
import type { SeatCount } from '../../registrations/seats/own-agenda.queries.js';
import { isCancelled } from '../cards/agenda-days.js';
import { moveSentence } from '../cards/moves.js';
import { moveOf } from '../cards/session-card.js';
import { ClockRange } from '../frame/clock.js';
import { Content } from '../frame/content.js';
import { Icon } from '../frame/icon.js';
import { TrackName } from '../frame/track-name.js';
import { useTexts, useView } from '../frame/view.js';
import type { OwnEntry } from './own-agenda.js';
import { OWN_PAGE_TEXTS } from './texts.js';

interface EntryProps {
  entry: OwnEntry;
  secret: string;
  counts: ReadonlyMap<string, SeatCount>;
  /** Whether the pages of this device show what is for the attendee alone. */
  onDevice: boolean;
}

export function Entry({ entry, secret, counts, onDevice }: EntryProps) {
  const view = useView();
  const { to, index, language } = view;
  const t = OWN_PAGE_TEXTS[view.language];
  const { panel, overlaps } = entry;
  const cancelled = isCancelled(panel);
  const track = index.tracks.get(panel.trackId ?? '');
  const room = cancelled ? panel.roomName : (index.rooms.get(panel.roomId ?? '')?.name ?? null);
  const move = cancelled ? undefined : moveOf(panel, view);
  const restricted = panel.audience !== null;
  const name = <Content of={panel.title} />;
  const title = cancelled ? <s>{name}</s> : name;
  return (
    <li className="my" data-track={track?.colour}>
      <p className="my-time">
        <ClockRange from={panel.startsAt} until={panel.endsAt} />
      </p>
      <div className="my-what">
        <h4>{restricted && !onDevice ? title : <a href={to.panel(panel.slug)}>{title}</a>}</h4>
        <p className="card-kind">
          {track ? <TrackName track={track} /> : null}
          <span className="kind">{room ? <Content of={room} mark={false} /> : t.acrossRooms}</span>
        </p>
        {restricted ? (
          <p className="my-note my-note-info">
            <Icon name="lock" small />
            {t.byAccreditation}
          </p>
        ) : null}
        {overlaps.length > 0 ? (
          <p className="my-note">
            <Icon name="triangle-alert" small />
            {t.overlapsWith(overlaps.map((other) => textIn(other.title, language)).join(', '))}
          </p>
        ) : null}
        {move ? (
          <p className="my-note my-note-info">
            <Icon name="arrow-right-left" small />
            {moveSentence(move, language)}
          </p>
        ) : null}
      </div>
      <p className="my-state">
        <State entry={entry} count={counts.get(panel.id)} />
      </p>
      <Actions entry={entry} secret={secret} count={counts.get(panel.id)} />
    </li>
  );
}

function State({ entry, count }: { entry: OwnEntry; count: SeatCount | undefined }) {
  const t = useTexts(OWN_PAGE_TEXTS);
  if (isCancelled(entry.panel)) return <span className="tag tag-bad">{t.cancelled}</span>;
  if (entry.seated) return <span className="tag tag-ok">{t.yourSeat}</span>;
  if (!count) return <span className="tag">{t.kept}</span>;
  const left = count.capacity - count.taken;
  return left === 0 ? (
    <span className="tag tag-warn">{t.seatsFull}</span>
  ) : (
    <span className="tag">{t.seatsLeft(left, count.capacity)}</span>
  );
}

interface ActionsProps {
  entry: OwnEntry;
  secret: string;
  count: SeatCount | undefined;
}

function Actions({ entry, secret, count }: ActionsProps) {
  const { to, language } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  const { panel, kept, seated } = entry;
  const mayTake =
    !seated && !isCancelled(panel) && count !== undefined && count.taken < count.capacity;
  const title = <span className="vh"> {textIn(panel.title, language)}</span>;
  return (
    <form className="my-act" method="post" action={to.ownAgenda(secret)}>
      <input type="hidden" name="panel" value={panel.slug} />
      {mayTake ? (
        <button className="btn-link" name="do" value="take-seat">
          {t.takeSeat}
          {title}
        </button>
      ) : null}
      {seated ? (
        <button className="btn-link" name="do" value="give-seat-back">
          {t.giveSeatBack}
          {title}
        </button>
      ) : null}
      {kept ? (
        <button className="btn-link" name="do" value="let-go">
          {t.removeSession}
          {title}
        </button>
      ) : null}
    </form>
  );
}
