import { isWritten, type Localised, textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { DeedNewsBox } from '../cards/deed-news.js';
import { feedsOf } from '../frame/addresses.js';
import { Prose } from '../frame/content.js';
import { Crumbs } from '../frame/crumbs.js';
import { capital, longDay } from '../frame/dates.js';
import { plainExcerpt } from '../frame/markdown.js';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { CalendarBox } from './calendar-box.js';
import { RelatedSessions } from './related-sessions.js';
import { SeatBox } from './seat-box.js';
import { panelData } from './session-data.js';
import { SessionHead } from './session-head.js';
import { Links, Slides } from './session-links.js';
import { SessionPeople } from './session-people.js';
import { Talks } from './talks.js';
import { SESSION_TEXTS } from './texts.js';

export function sessionPage(view: View, panel: ReleasedPanel): Page {
  const { document, language, conference, to, site } = view;
  const said = (text: Localised) => textIn(text, language, conference.languages);
  const title = said(panel.title);
  const text = said(panel.summary) || plainExcerpt(said(panel.abstract));
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
    main: <SessionMain panel={panel} />,
  };
}

function SessionMain({ panel }: { panel: ReleasedPanel }) {
  const { to, index, language, conference, attendee } = useView();
  const t = useTexts(SESSION_TEXTS);
  const day = localDay(panel.startsAt, conference.timeZone);
  const track = index.tracks.get(panel.trackId ?? '');
  const hasText = isWritten(panel.abstract);
  const hasMore = panel.links.length > 0 || panel.files.length > 0;
  return (
    <>
      <Crumbs
        trail={[
          { text: t.agenda, href: to.agenda() },
          { text: capital(longDay(day, language)), href: to.agenda(new URLSearchParams({ day })) },
        ]}
      />
      <DeedNewsBox news={attendee?.news ?? null} />
      <article className="panel" data-track={track?.colour} aria-labelledby="title">
        <SessionHead panel={panel} day={day} />
        <div className="panel-side">
          <SeatBox panel={panel} />
          <CalendarBox panel={panel} />
        </div>
        {hasText || isWritten(panel.summary) || hasMore ? (
          <section className="panel-text" aria-labelledby="about">
            <h2 id="about">{t.aboutSession}</h2>
            {hasText ? <Prose of={panel.abstract} /> : <Prose of={panel.summary} />}
            <Slides panel={panel} />
            <Links panel={panel} />
          </section>
        ) : null}
        <Talks panel={panel} />
        <SessionPeople panel={panel} />
      </article>
      <RelatedSessions panel={panel} />
    </>
  );
}
