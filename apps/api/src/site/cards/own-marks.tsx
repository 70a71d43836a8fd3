import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import type { Attendee } from '../frame/attendee.js';
import { Icon } from '../frame/icon.js';
import { useView } from '../frame/view.js';
import { isCancelled } from './agenda-days.js';
import { isSession } from '../frame/release-index.js';

/** The star of a card: a button on the attendee's device, elsewhere the way to get one. */
export function Star({ panel, back }: { panel: ReleasedPanel; back: string }) {
  const { t, to, attendee, language } = useView();
  const title = textIn(panel.title, language);
  if (!attendee) {
    if (isCancelled(panel)) return null;
    return (
      <a
        className="star keep"
        href={to.keep}
        aria-label={`${t.keepSession} ${title}`}
        rel="nofollow"
      >
        <Icon name="star" />
      </a>
    );
  }
  const kept = attendee.stars.has(panel.id);
  if (isCancelled(panel) && !kept) return null;
  return (
    <OwnForm panel={panel} back={back} className="keep">
      <button
        className="star"
        name="do"
        value={kept ? 'let-go' : 'keep'}
        aria-pressed={kept}
        aria-label={`${t.keepSession} ${title}`}
      >
        <Icon name="star" />
      </button>
    </OwnForm>
  );
}

/** Whether a card has anything to say of seats. */
export function hasSeatFlags(panel: ReleasedPanel, attendee: Attendee | null): boolean {
  if (attendee?.seats.has(panel.id)) return true;
  if (isCancelled(panel)) return false;
  return attendee ? attendee.seatCounts.has(panel.id) : panel.signUp && panel.seats !== null;
}

/** What a card says of limited seats, and on the attendee's device the button. */
export function SeatFlags({ panel, back }: { panel: ReleasedPanel; back: string }) {
  const { t, attendee, language } = useView();
  const title = textIn(panel.title, language);
  if (!attendee) {
    return (
      <li className="tag">
        <Icon name="armchair" small />
        {t.seatsLimited(panel.seats ?? 0)}
      </li>
    );
  }
  const seated = attendee.seats.has(panel.id);
  const count = attendee.seatCounts.get(panel.id);
  const left = count ? count.capacity - count.taken : 0;
  return (
    <>
      <li className={seated ? 'tag tag-ok' : left === 0 ? 'tag tag-warn' : 'tag'}>
        <Icon name="armchair" small />
        {seated ? t.yourSeat : left === 0 ? t.seatsFull : t.seatsLeft(left, count!.capacity)}
      </li>
      {seated || left > 0 ? (
        <li className="card-seat">
          <OwnForm panel={panel} back={back}>
            <button className="btn-link" name="do" value={seated ? 'give-seat-back' : 'take-seat'}>
              {seated ? t.giveSeatBack : t.takeSeat}
              <span className="vh"> {title}</span>
            </button>
          </OwnForm>
        </li>
      ) : null}
    </>
  );
}

/** Seats and the star of a session, beside its text. */
export function SeatBox({ panel }: { panel: ReleasedPanel }) {
  const { t, to, attendee } = useView();
  if (!isSession(panel)) return null;
  const count = attendee?.seatCounts.get(panel.id);
  const capacity = attendee ? count?.capacity : panel.signUp ? panel.seats : null;
  const seated = attendee?.seats.has(panel.id) ?? false;
  const hasSeats = (capacity !== null && capacity !== undefined) || seated;
  return (
    <section className="box box-pad seats" aria-labelledby="seats">
      <h2 id="seats" className="h-small">
        {hasSeats ? t.seatsTitle : t.myAgenda}
      </h2>
      {hasSeats ? <SeatState panel={panel} capacity={capacity ?? null} seated={seated} /> : null}
      {attendee ? (
        <KeepWide panel={panel} />
      ) : (
        <p className="small">
          {hasSeats ? `${t.seatsForRegistered} ` : null}
          <a href={to.keep} rel="nofollow">
            {t.howToKeep}
          </a>
        </p>
      )}
    </section>
  );
}

interface SeatStateProps {
  panel: ReleasedPanel;
  capacity: number | null;
  seated: boolean;
}

function SeatState({ panel, capacity, seated }: SeatStateProps) {
  const { t, attendee } = useView();
  const count = attendee?.seatCounts.get(panel.id);
  const left = count && count.capacity - count.taken;
  return (
    <>
      {seated ? (
        <p className="seats-yours">
          <Icon name="circle-check" />
          {t.yourSeat}
        </p>
      ) : null}
      {count && left !== undefined ? (
        <>
          <p className="seats-n">{t.seatsLeft(left, count.capacity)}</p>
          <SeatBar taken={count.taken} capacity={count.capacity} />
        </>
      ) : capacity === null ? null : (
        <p className="seats-n">{t.seatsLimited(capacity)}</p>
      )}
      {left === 0 && !seated ? (
        <p>
          <strong>{t.seatsFull}.</strong> {t.seatsFullMore}
        </p>
      ) : null}
      {attendee && (seated || (left ?? 0) > 0) ? (
        <OwnForm panel={panel} back="panel">
          <button
            className={seated ? 'btn' : 'btn btn-primary'}
            name="do"
            value={seated ? 'give-seat-back' : 'take-seat'}
          >
            {seated ? t.giveSeatBack : t.takeSeat}
          </button>
        </OwnForm>
      ) : null}
    </>
  );
}

/** How full the session is, seen at a glance; the words above say the same. */
function SeatBar({ taken, capacity }: { taken: number; capacity: number }) {
  return (
    <svg className="seats-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={capacity === 0 ? 100 : Math.min(100, (taken / capacity) * 100)} height="1" />
    </svg>
  );
}

/** The star with its words, for a page about one session. */
export function KeepWide({ panel }: { panel: ReleasedPanel }) {
  const { t, attendee } = useView();
  const kept = attendee?.stars.has(panel.id) ?? false;
  if (isCancelled(panel) && !kept) return null;
  return (
    <OwnForm panel={panel} back="panel">
      <button
        className="btn keep-wide"
        name="do"
        value={kept ? 'let-go' : 'keep'}
        aria-pressed={kept}
      >
        <Icon name="star" />
        {kept ? t.keptLong : t.keepLong}
      </button>
    </OwnForm>
  );
}

interface OwnFormProps {
  panel: ReleasedPanel;
  /** The page to come back to: `panel`, or the query of the agenda. */
  back: string;
  className?: string;
  children: React.ReactNode;
}

function OwnForm({ panel, back, className, children }: OwnFormProps) {
  const { to } = useView();
  return (
    <form className={className} method="post" action={to.panelAgenda(panel.slug)}>
      {back ? <input type="hidden" name="back" value={back} /> : null}
      {children}
    </form>
  );
}
