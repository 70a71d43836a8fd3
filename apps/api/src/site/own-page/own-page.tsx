import { subscribeLinks } from '#shared/calendar/subscribe-links';
import { textIn } from '#shared/languages';
import { CalendarLinks } from '../frame/calendar-links.js';
import { CopyLink } from '../frame/copy-link.js';
import { Icon } from '../frame/icon.js';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { OwnAgendaSection } from './own-agenda-section.js';
import type { OwnRegistration } from './own-registration.js';
import { OWN_PAGE_TEXTS } from './texts.js';
import { Ticket } from './ticket.js';

export type OwnPageNews = 'new-link' | 'cancelled' | null;

/** Status, ticket, personal feed, cancelling: for whoever holds the secret address. */
export function ownPage(view: View, registration: OwnRegistration, news: OwnPageNews): Page {
  return {
    title: OWN_PAGE_TEXTS[view.language].ownTitle,
    address: (to) => to.own(registration.secret),
    unlisted: true,
    main: <OwnMain registration={registration} news={news} />,
  };
}

function OwnMain({ registration, news }: { registration: OwnRegistration; news: OwnPageNews }) {
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
