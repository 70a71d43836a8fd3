import { textIn } from '#shared/languages';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { SpeakerCard } from './speaker-card.js';
import { SpeakerFilterForm } from './speaker-filter-form.js';
import {
  type SpeakerFilters,
  speakerQuery,
  SPEAKERS_A_PAGE,
  speakersThatMatch,
} from './speaker-filters.js';
import { SPEAKERS_TEXTS } from './texts.js';

export function speakersPage(view: View, filters: SpeakerFilters): Page {
  const { t } = view;
  return {
    title: t.speakers,
    address: (to) => to.speakers(speakerQuery({ ...filters, organisation: '' })),
    current: 'speakers',
    main: <SpeakersMain filters={filters} />,
  };
}

function SpeakersMain({ filters }: { filters: SpeakerFilters }) {
  const view = useView();
  const { document, language } = view;
  const t = SPEAKERS_TEXTS[view.language];
  const found = speakersThatMatch(document, filters, language);
  const pages = Math.max(1, Math.ceil(found.length / SPEAKERS_A_PAGE));
  const page = Math.min(filters.page, pages);
  const shown = found.slice((page - 1) * SPEAKERS_A_PAGE, page * SPEAKERS_A_PAGE);
  const organisations = new Set(found.map((speaker) => textIn(speaker.organisation, language)));
  organisations.delete('');
  return (
    <>
      <header className="page-head">
        <h1>{t.speakers}</h1>
        <p className="lede">{t.speakersByPrecedence}</p>
      </header>
      <SpeakerFilterForm filters={filters} />
      <p className="list-count" role="status">
        {t.speakersFrom(found.length, organisations.size)} {t.timesAre(conferenceZone(view))}
      </p>
      {found.length === 0 ? (
        <div className="empty">
          <strong>{t.noSpeakerMatches}</strong>
          <p>{t.noSpeakerMatchesMore}</p>
        </div>
      ) : (
        <ul className="speakers">
          {shown.map((speaker) => (
            <SpeakerCard key={speaker.id} speaker={speaker} />
          ))}
        </ul>
      )}
      {pages > 1 ? <Pages filters={filters} page={page} pages={pages} /> : null}
    </>
  );
}

interface PagesProps {
  filters: SpeakerFilters;
  page: number;
  pages: number;
}

function Pages({ filters, page, pages }: PagesProps) {
  const { to } = useView();
  const t = useTexts(SPEAKERS_TEXTS);
  const link = (target: number) => to.speakers(speakerQuery({ ...filters, page: target }));
  return (
    <nav className="pages" aria-label={t.pages}>
      {page > 1 ? <a href={link(page - 1)}>{t.previousPage}</a> : null}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages ? <a href={link(page + 1)}>{t.nextPage}</a> : null}
    </nav>
  );
}
