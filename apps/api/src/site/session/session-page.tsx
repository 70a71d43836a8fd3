import { textIn } from '#shared/languages';
import type { CancelledPanel, ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { Crumbs } from '../frame/crumbs.js';
import { Icon } from '../frame/icon.js';
import type { Page } from '../frame/page.js';
import { useView, type View, useTexts } from '../frame/view.js';
import { ClockRange, Fact, Prose, TrackName, Words } from '../frame/words.js';
import { zoneOf } from '../frame/zone.js';
import { feedsOf } from '../frame/addresses.js';
import { calendarEntryLinks } from './calendar-entry.js';
import { capital, fullDay, longDay } from '../frame/dates.js';
import { plainExcerpt } from '../frame/markdown.js';
import { formatPlacement } from '../cards/moves.js';
import { panelData } from './session-data.js';
import {
  AttributionNotice,
  AudienceNotice,
  LanguagesFact,
  SeatsFact,
  Slides,
  Talks,
} from './session-extras.js';
import { KeepWide, SeatBox } from './seat-box.js';
import { OwnNewsNotice } from '../cards/own-news.js';
import { PanelPeople } from './session-people.js';
import { RelatedSessions } from './related-sessions.js';
import { moveOf } from '../cards/session-card.js';
import { SESSION_TEXTS } from './texts.js';

/** One session: when, where, about what, by whom. */
export function panelPage(view: View, panel: ReleasedPanel): Page {
  const { document, language, conference, to, site } = view;
  const title = textIn(panel.title, language);
  const text = textIn(panel.summary, language) || plainExcerpt(textIn(panel.abstract, language));
  return {
    title,
    description: text || undefined,
    address: (other) => other.panel(panel.slug),
    current: 'agenda',
    calendars:
      panel.audience === null
        ? [{ title, href: feedsOf(language, conference.slug).panel(panel.slug) }]
        : [],
    data: panelData(document, panel, {
      language,
      publicUrl: site.publicUrl,
      address: to.panel(panel.slug),
    }),
    main: <PanelMain panel={panel} />,
  };
}

/** A session that was taken off the agenda, while calendars still show it as cancelled. */
export function cancelledPanelPage(view: View, panel: CancelledPanel): Page {
  return {
    title: textIn(panel.title, view.language),
    address: (other) => other.panel(panel.slug),
    current: 'agenda',
    unlisted: true,
    main: <CancelledMain panel={panel} />,
  };
}

function CancelledMain({ panel }: { panel: CancelledPanel }) {
  const view = useView();
  const { to, language, conference, attendee } = view;
  const t = SESSION_TEXTS[view.language];
  const day = localDay(panel.startsAt, conference.timeZone);
  const times = formatPlacement(panel, panel, view);
  const room = panel.roomName ? textIn(panel.roomName, language) : t.acrossRooms;
  return (
    <div className="answer">
      <Crumbs trail={[{ text: t.agenda, href: to.agenda() }]} />
      <h1>
        <s>
          <Words of={panel.title} />
        </s>
      </h1>
      <div className="notice notice-bad">
        <Icon name="circle-x" />
        <p>
          <strong>{t.cancelledTitle}</strong>{' '}
          {t.cancelledMore(`${fullDay(day, language)}, ${times}, ${room}`)}{' '}
          {t.timesAre(zoneOf(view, day, day))}
        </p>
      </div>
      {attendee ? <KeepWide panel={panel} /> : null}
      <p className="btn-row">
        <a className="btn" href={to.agenda()}>
          {t.backToAgenda}
        </a>
      </p>
    </div>
  );
}

function PanelMain({ panel }: { panel: ReleasedPanel }) {
  const { to, index, language, conference, attendee } = useView();
  const t = useTexts(SESSION_TEXTS);
  const day = localDay(panel.startsAt, conference.timeZone);
  const track = index.tracks.get(panel.trackId ?? '');
  const hasText = Boolean(panel.abstract.en || panel.abstract.fr);
  const hasMore = panel.links.length > 0 || panel.files.length > 0;
  return (
    <>
      <Crumbs
        trail={[
          { text: t.agenda, href: to.agenda() },
          { text: capital(longDay(day, language)), href: to.agenda(new URLSearchParams({ day })) },
        ]}
      />
      <OwnNewsNotice news={attendee?.news ?? null} />
      <article className="panel" data-track={track?.colour} aria-labelledby="title">
        <PanelHead panel={panel} day={day} />
        <div className="panel-side">
          <SeatBox panel={panel} />
          <CalendarBox panel={panel} />
        </div>
        {hasText || panel.summary.en || panel.summary.fr || hasMore ? (
          <section className="panel-text" aria-labelledby="about">
            <h2 id="about">{t.aboutSession}</h2>
            {hasText ? <Prose of={panel.abstract} /> : <Prose of={panel.summary} />}
            <Slides panel={panel} />
            <Links panel={panel} />
          </section>
        ) : null}
        <Talks panel={panel} />
        <PanelPeople panel={panel} />
      </article>
      <RelatedSessions panel={panel} />
    </>
  );
}

function PanelHead({ panel, day }: { panel: ReleasedPanel; day: string }) {
  const view = useView();
  const { index, language } = view;
  const t = SESSION_TEXTS[view.language];
  const track = index.tracks.get(panel.trackId ?? '');
  const room = index.rooms.get(panel.roomId ?? '');
  return (
    <header className="panel-head">
      <p className="card-kind">
        {track ? <TrackName track={track} /> : null}
        <span className="kind">{t.words.formats[panel.format]}</span>
      </p>
      <h1 id="title">
        <Words of={panel.title} />
      </h1>
      <ul className="panel-facts">
        <Fact icon="calendar">
          {capital(fullDay(day, language))},{' '}
          <ClockRange from={panel.startsAt} until={panel.endsAt} /> {zoneOf(view, day, day)}
        </Fact>
        <Fact icon="map-pin">{room ? <Words of={room.name} mark={false} /> : t.acrossRooms}</Fact>
        <LanguagesFact panel={panel} />
        <SeatsFact panel={panel} />
      </ul>
      <AudienceNotice panel={panel} />
      <AttributionNotice panel={panel} />
      <MoveNotice panel={panel} />
    </header>
  );
}

function MoveNotice({ panel }: { panel: ReleasedPanel }) {
  const view = useView();
  const t = SESSION_TEXTS[view.language];
  const move = moveOf(panel, view);
  if (!move) return null;
  const inTime = move.kind === 'time';
  const more = inTime ? t.timeChangedMore : t.roomChangedMore;
  return (
    <div className="notice">
      <Icon name="arrow-right-left" />
      <p>
        <strong>{inTime ? t.timeChangedTitle : t.roomChangedTitle}</strong>{' '}
        {more(move.now, move.was, move.release)}
      </p>
    </div>
  );
}

/** No file and no link to another service for what is not for everybody: it is in the private calendar. */
function CalendarBox({ panel }: { panel: ReleasedPanel }) {
  const { to, language, conference, document, site } = useView();
  const t = useTexts(SESSION_TEXTS);
  if (panel.audience !== null) return <p className="small muted">{t.inPrivateCalendar}</p>;
  const file = feedsOf(language, conference.slug).panel(panel.slug);
  const { google, outlook } = calendarEntryLinks(document, panel, language, site.publicUrl);
  return (
    <section className="box box-pad" aria-labelledby="calendar">
      <h2 id="calendar" className="h-small">
        {t.addToCalendar}
      </h2>
      <ul className="cal-list">
        <li>
          <a href={file} download>
            <Icon name="calendar" />
            {t.thisDeviceFile}
          </a>
        </li>
        <li>
          <a href={google} rel="noopener noreferrer">
            <Icon name="calendar-plus" />
            {t.googleCalendar}
          </a>
        </li>
        <li>
          <a href={outlook} rel="noopener noreferrer">
            <Icon name="calendar-plus-2" />
            {t.outlook}
          </a>
        </li>
      </ul>
      <p className="small muted">
        {t.addedOnce} <a href={to.subscribe()}>{t.subscribeToAgenda}</a>.
      </p>
    </section>
  );
}

const SAFE_LINK = /^https?:\/\//i;

function Links({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  const links = panel.links.filter(({ url }) => SAFE_LINK.test(url));
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t.links}</h3>
      <ul className="link-list">
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer nofollow">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
