import { textIn } from '#shared/languages';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { Content } from '../frame/content.js';
import { capital, rangeEnds } from '../frame/dates.js';
import { Icon } from '../frame/icon.js';
import type { IconName } from '../frame/icons.js';
import { useTexts, useView } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import type { OwnRegistration } from './own-registration.js';
import { qrDrawing } from './qr-code.js';
import { OWN_PAGE_TEXTS } from './texts.js';

const STATUS_LOOK: Record<RegistrationStatus, { icon: IconName; tone: string }> = {
  confirmed: { icon: 'circle-check', tone: 'ok' },
  submitted: { icon: 'hourglass', tone: 'info' },
  declined: { icon: 'circle-x', tone: 'bad' },
  cancelled: { icon: 'circle-x', tone: 'neutral' },
};

export function Ticket({ registration }: { registration: OwnRegistration }) {
  const view = useView();
  const { conference, language } = view;
  const t = OWN_PAGE_TEXTS[view.language];
  const { status, reference, category, ticketCode } = registration;
  const { icon, tone } = STATUS_LOOK[status];
  const dates = rangeEnds(conference.startDate, conference.endDate, language, { weekdays: false });
  const place = [conference.venue, conference.city].map((text) => textIn(text, language));
  return (
    <section className={ticketCode ? 'ticket ticket-with-code' : 'ticket'} aria-labelledby="status">
      {ticketCode ? <TicketCode code={ticketCode} reference={reference} /> : null}
      <div className="ticket-body">
        <h2 id="status" className={`ticket-status ticket-${tone}`}>
          <Icon name={icon} />
          {t.statuses[status]}
        </h2>
        <StatusText registration={registration} />
        <dl className="ticket-facts">
          <FactPair term={t.reference}>
            <span className="mono">{reference}</span>
          </FactPair>
          <FactPair term={t.category}>
            <Content of={category} />
          </FactPair>
          <FactPair term={t.dates}>
            {capital(dates.length === 2 ? t.dayRange(...dates) : dates[0])}
          </FactPair>
          <FactPair term={t.venue}>{place.filter(Boolean).join(', ')}</FactPair>
        </dl>
        <p className="small muted">{t.timesAre(conferenceZone(view))}</p>
      </div>
    </section>
  );
}

function FactPair({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function StatusText({ registration }: { registration: OwnRegistration }) {
  const { to } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  const { status, reason } = registration;
  if (status === 'confirmed') return <p>{t.ticketText}</p>;
  if (status === 'submitted') return <p>{t.submittedText}</p>;
  if (status === 'cancelled') {
    return (
      <p>
        {t.cancelledText} <a href={to.register}>{t.registerAgain}</a>
      </p>
    );
  }
  return (
    <>
      <p>{t.declinedText}</p>
      {reason ? (
        <p>
          {t.declinedReason} {reason}
        </p>
      ) : null}
    </>
  );
}

/** Dark on white in every colour scheme: scanners need it. */
function TicketCode({ code, reference }: { code: string; reference: string }) {
  const t = useTexts(OWN_PAGE_TEXTS);
  const { path, size, viewBox } = qrDrawing(code);
  return (
    <div className="ticket-qr">
      <svg
        className="qr"
        viewBox={viewBox}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t.ticketQr(reference)}
      >
        <path fill="#fff" d={`M-4-4h${size + 8}v${size + 8}h-${size + 8}z`} />
        <path fill="#000" d={path} />
      </svg>
      <p className="mono ticket-ref">{reference}</p>
    </div>
  );
}
