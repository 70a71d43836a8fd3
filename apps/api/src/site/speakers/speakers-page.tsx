import { textIn } from '#shared/languages';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleasedSpeaker } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { Icon } from '../frame/icon.js';
import type { Page } from '../frame/page.js';
import { useView, type View, useTexts } from '../frame/view.js';
import { Mark, Words } from '../frame/words.js';
import { conferenceZone } from '../frame/zone.js';
import { dayAndMonth } from '../frame/dates.js';
import {
  organisationsOf,
  SPEAKERS_A_PAGE,
  type SpeakerFilters,
  speakerQuery,
  speakersThatMatch,
} from './speaker-filters.js';
import { Portrait } from '../cards/portrait.js';
import { SPEAKERS_TEXTS } from './texts.js';

/** All speakers with their sessions. */
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

function SpeakerFilterForm({ filters }: { filters: SpeakerFilters }) {
  const { to, document, language } = useView();
  const t = useTexts(SPEAKERS_TEXTS);
  const organisations = organisationsOf(document, language);
  return (
    <search className="filters filters-plain">
      <form
        className="filters-simple"
        method="get"
        action={to.speakers()}
        aria-label={t.filterSpeakers}
        data-auto-submit
      >
        <div className="field filter-search">
          <label className="label" htmlFor="q">
            {t.search}
          </label>
          <div className="input-with-icon">
            <Icon name="search" />
            <input
              className="input"
              id="q"
              name="q"
              type="search"
              maxLength={100}
              placeholder={t.searchSpeakers}
              defaultValue={filters.q}
            />
          </div>
        </div>
        {organisations.length > 1 ? (
          <div className="field">
            <label className="label" htmlFor="organisation">
              {t.organisation}
            </label>
            <select
              className="select"
              id="organisation"
              name="organisation"
              defaultValue={filters.organisation}
            >
              <option value="">{t.allOrganisations}</option>
              {organisations.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {document.tracks.length > 0 ? (
          <div className="field">
            <label className="label" htmlFor="track">
              {t.track}
            </label>
            <select className="select" id="track" name="track" defaultValue={filters.track ?? ''}>
              <option value="">{t.allTracks}</option>
              {document.tracks.map(({ id, slug, name }) => (
                <option key={id} value={slug}>
                  {textIn(name, language)}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <button className="btn" type="submit">
          {t.apply}
        </button>
      </form>
    </search>
  );
}

function SpeakerCard({ speaker }: { speaker: ReleasedSpeaker }) {
  const { t, to, index, language, conference } = useView();
  const name = personName(speaker, language);
  const affiliation = personAffiliation(speaker, language);
  return (
    <li className="speaker box">
      <div className="person">
        <Portrait speaker={speaker} />
        <div>
          <h2 className="speaker-name">
            <a href={to.speaker(speaker.slug)}>{name}</a>
          </h2>
          {affiliation ? <p>{affiliation}</p> : null}
        </div>
      </div>
      <ul className="speaker-panels">
        {(index.panelsOfSpeaker.get(speaker.id) ?? []).map((panel) => {
          const track = index.tracks.get(panel.trackId ?? '');
          const day = dayAndMonth(localDay(panel.startsAt, conference.timeZone), language);
          const role = panel.parts.find(({ speakerId }) => speakerId === speaker.id)!.role;
          return (
            <li key={panel.id} data-track={track?.colour}>
              {track ? <Mark track={track} /> : <span />}
              <div>
                <a href={to.panel(panel.slug)}>
                  <Words of={panel.title} />
                </a>
                <p className="small muted">
                  {day}, {localClock(panel.startsAt, conference.timeZone)}
                  {t.words.roles[role].one === name ? null : ` · ${t.words.roles[role].one}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </li>
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
