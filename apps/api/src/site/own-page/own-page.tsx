import { type Localised, textIn } from '#shared/languages';
import { subscribeLinks } from '#shared/calendar/subscribe-links';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { CalendarLinks } from '../frame/calendar-links.js';
import { Icon } from '../frame/icon.js';
import type { IconName } from '../frame/icons.js';
import type { Page } from '../frame/page.js';
import { CopyLink } from '../frame/copy-link.js';
import { useView, type View, useTexts } from '../frame/view.js';
import { Words } from '../frame/words.js';
import { conferenceZone } from '../frame/zone.js';
import { capital, rangeEnds } from '../frame/dates.js';
import { qrDrawing } from './qr-code.js';
import { type OwnAgendaPart, OwnAgendaSection } from './own-agenda-section.js';
import { OWN_PAGE_TEXTS } from './texts.js';

/** An attendee's registration as their own page shows it. */
export interface OwnRegistration {
  secret: string;
  reference: string;
  status: RegistrationStatus;
  name: string;
  organisation: string;
  nation: string;
  category: Localised;
  /** What the organisers wrote when they declined. */
  reason: string | null;
  /** Content of the QR code; null unless confirmed. */
  ticketCode: string | null;
  /** Absolute address of the personal feed; null once the registration ended. */
  feedUrl: string | null;
  mayCancel: boolean;
  /** Null unless confirmed. */
  agenda: OwnAgendaPart | null;
}

/** What just happened on the page, told once. */
export type OwnNews = 'new-link' | 'cancelled' | null;

const STATUS_LOOK: Record<RegistrationStatus, { icon: IconName; tone: string }> = {
  confirmed: { icon: 'circle-check', tone: 'ok' },
  submitted: { icon: 'hourglass', tone: 'info' },
  declined: { icon: 'circle-x', tone: 'bad' },
  cancelled: { icon: 'circle-x', tone: 'neutral' },
};

/** Status, ticket, personal feed, cancelling: for whoever holds the secret address. */
export function ownPage(view: View, registration: OwnRegistration, news: OwnNews): Page {
  return {
    title: OWN_PAGE_TEXTS[view.language].ownTitle,
    address: (to) => to.own(registration.secret),
    unlisted: true,
    main: <OwnMain registration={registration} news={news} />,
  };
}

function OwnMain({ registration, news }: { registration: OwnRegistration; news: OwnNews }) {
  const { to } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  const { name, organisation, nation } = registration;
  return (
    <>
      <header className="page-head">
        <h1>{t.ownTitle}</h1>
        <p className="lede">{[name, organisation, nation].filter(Boolean).join(', ')}</p>
      </header>
      {news === null ? null : (
        <div className="notice notice-ok own-news" role="status">
          <Icon name="circle-check" />
          <p>{news === 'new-link' ? t.newLinkMade : t.cancelDone}</p>
        </div>
      )}
      <div className={registration.feedUrl ? 'ticket-top ticket-top-2' : 'ticket-top'}>
        <Ticket registration={registration} />
        {registration.feedUrl ? (
          <OwnFeed secret={registration.secret} feedUrl={registration.feedUrl} />
        ) : null}
      </div>
      {registration.agenda ? (
        <OwnAgendaSection
          secret={registration.secret}
          reference={registration.reference}
          agenda={registration.agenda}
        />
      ) : null}
      {registration.status === 'confirmed' ? (
        <p className="own-files">
          <a href={to.ownFiles(registration.secret)}>{t.ownFilesTitle}</a>
        </p>
      ) : null}
      <ChangeOrCancel registration={registration} />
    </>
  );
}

function Ticket({ registration }: { registration: OwnRegistration }) {
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
            <Words of={category} />
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

function OwnFeed({ secret, feedUrl }: { secret: string; feedUrl: string }) {
  const { to, conference, language } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  return (
    <section className="box box-pad feed" aria-labelledby="feed-title">
      <h2 id="feed-title" className="h-small">
        {t.ownFeedTitle}
      </h2>
      <p className="muted">{t.ownFeedText}</p>
      <CalendarLinks links={subscribeLinks(feedUrl, textIn(conference.name, language))} />
      <CopyLink label={t.privateLink} address={feedUrl}>
        {t.privateLinkHint} <a href={to.ownFeed(secret)}>{t.newLink}</a>
      </CopyLink>
    </section>
  );
}

function ChangeOrCancel({ registration }: { registration: OwnRegistration }) {
  const { to, conference } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  if (!registration.mayCancel) return null;
  return (
    <section className="change" aria-labelledby="change">
      <h2 id="change">{t.cancelOrChange}</h2>
      <ul className="change-list">
        {conference.contactEmail ? (
          <li>
            <p>
              {t.changeDetails}{' '}
              <a href={`mailto:${conference.contactEmail}`}>{conference.contactEmail}</a>
            </p>
          </li>
        ) : null}
        <li>
          <a className="danger-link" href={to.ownCancel(registration.secret)}>
            {t.cancelRegistration}
          </a>
          <p className="muted">{t.cancelMore}</p>
        </li>
      </ul>
    </section>
  );
}
