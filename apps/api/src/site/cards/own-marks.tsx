import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import type { Attendee } from '../frame/attendee.js';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { isCancelled } from './agenda-days.js';
import { CARD_TEXTS } from './texts.js';

/** The star of a card: a button on the attendee's device, elsewhere the way to get one. */
export function Star({ panel, back }: { panel: ReleasedPanel; back: string }) {
  const { to, attendee, language } = useView();
  const t = useTexts(CARD_TEXTS);
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

export function hasSeatFlags(panel: ReleasedPanel, attendee: Attendee | null): boolean {
  if (attendee?.seats.has(panel.id)) return true;
  if (isCancelled(panel)) return false;
  return attendee ? attendee.seatCounts.has(panel.id) : panel.signUp && panel.seats !== null;
}

/** What a card says of limited seats, and on the attendee's device the button. */
export function SeatFlags({ panel, back }: { panel: ReleasedPanel; back: string }) {
  const { attendee, language } = useView();
  const t = useTexts(CARD_TEXTS);
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

interface OwnFormProps {
  panel: ReleasedPanel;
  /** The page to come back to: `panel`, or the query of the agenda. */
  back: string;
  className?: string;
  children: React.ReactNode;
}

/** A button of the own agenda, as a form that comes back to where it was. */
export function OwnForm({ panel, back, className, children }: OwnFormProps) {
  const { to } = useView();
  return (
    <form className={className} method="post" action={to.panelAgenda(panel.slug)}>
      {back ? <input type="hidden" name="back" value={back} /> : null}
      {children}
    </form>
  );
}
