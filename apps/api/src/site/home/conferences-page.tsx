import { type Language, type Localised, textIn } from '#shared/languages';
import { addressesOf } from '../frame/addresses.js';
import { capital, rangeEnds } from '../frame/dates.js';
import { renderPlainPage } from '../frame/plain-page.js';
import type { SiteSettings } from '../frame/view.js';
import { HOME_TEXTS } from './texts.js';

export interface ListedConference {
  slug: string;
  name: Localised;
  city: Localised;
  startDate: string;
  endDate: string;
}

/** The list of conferences, for an installation that serves several (or none yet). */
export function renderConferencesPage(
  conferences: ListedConference[],
  language: Language,
  site: Pick<SiteSettings, 'assets'>,
): string {
  const t = HOME_TEXTS[language];
  return renderPlainPage({
    language,
    site,
    title: t.conferences,
    home: `/?lang=${language}`,
    otherLanguage: (other) => `/?lang=${other}`,
    main: (
      <>
        <header className="page-head">
          <h1>{t.conferences}</h1>
          <p className="lede">{conferences.length > 0 ? t.conferencesLead : t.noConference}</p>
        </header>
        <ul className="conferences">
          {conferences.map((conference) => (
            <li key={conference.slug} className="box box-pad">
              <h2 className="h-small">
                <a href={addressesOf(language, conference.slug).agenda()}>
                  {textIn(conference.name, language)}
                </a>
              </h2>
              <p className="muted">
                {[dates(conference, language), textIn(conference.city, language)].join(', ')}
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

function dates(conference: ListedConference, language: Language): string {
  const ends = rangeEnds(conference.startDate, conference.endDate, language, { weekdays: false });
  return capital(ends.length === 2 ? HOME_TEXTS[language].dayRange(...ends) : ends[0]);
}
