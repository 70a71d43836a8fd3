import { textIn } from '#shared/languages';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { organisationsOf, type SpeakerFilters } from './speaker-filters.js';
import { SPEAKERS_TEXTS } from './texts.js';

export function SpeakerFilterForm({ filters }: { filters: SpeakerFilters }) {
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
