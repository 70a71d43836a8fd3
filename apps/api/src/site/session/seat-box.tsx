import type { ReleasedPanel } from '#shared/releases/release-document';
import { isCancelled } from '../cards/agenda-days.js';
import { OwnForm } from '../cards/own-marks.js';
import { Icon } from '../frame/icon.js';
import { isBreak } from '../frame/release-index.js';
import { useTexts, useView } from '../frame/view.js';
import { SESSION_TEXTS } from './texts.js';

export function SeatBox({ panel }: { panel: ReleasedPanel }) {
  const { to, attendee } = useView();
  const t = useTexts(SESSION_TEXTS);
  if (isBreak(panel)) return null;
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
  const { attendee } = useView();
  const t = useTexts(SESSION_TEXTS);
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
  const { attendee } = useView();
  const t = useTexts(SESSION_TEXTS);
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
