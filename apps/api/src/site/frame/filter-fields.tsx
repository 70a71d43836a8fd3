import { textIn } from '#shared/languages';
import { Icon } from './icon.js';
import { useView } from './view.js';

/** The search of a list; what it looks in is named within it. */
export function FilterSearch({ within, query }: { within: string; query: string }) {
  const { t } = useView();
  return (
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
          placeholder={within}
          defaultValue={query}
        />
      </div>
    </div>
  );
}

interface FilterSelectProps {
  name: string;
  label: string;
  /** What takes the filter away. */
  all: string;
  options: { value: string; text: string }[];
  chosen: string | null;
}

export function FilterSelect({ name, label, all, options, chosen }: FilterSelectProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <select className="select" id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function TrackSelect({ chosen }: { chosen: string | null }) {
  const { t, document, language } = useView();
  const options = document.tracks.map(({ slug, name }) => ({
    value: slug,
    text: textIn(name, language),
  }));
  return (
    <FilterSelect
      name="track"
      label={t.track}
      all={t.allTracks}
      options={options}
      chosen={chosen}
    />
  );
}
