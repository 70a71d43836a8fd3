import { FilterSearch, FilterSelect, TrackSelect } from '../frame/filter-fields.js';
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
        <FilterSearch within={t.searchSpeakers} query={filters.q} />
        {organisations.length > 1 ? (
          <FilterSelect
            name="organisation"
            label={t.organisation}
            all={t.allOrganisations}
            options={organisations.map((name) => ({ value: name, text: name }))}
            chosen={filters.organisation}
          />
        ) : null}
        {document.tracks.length > 0 ? <TrackSelect chosen={filters.track} /> : null}
        <button className="btn" type="submit">
          {t.apply}
        </button>
      </form>
    </search>
  );
}
