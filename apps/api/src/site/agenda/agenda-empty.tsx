import { capital, longDay } from '../frame/dates.js';
import { useTexts, useView } from '../frame/view.js';
import type { DayTab } from './day-tabs.js';
import { type AgendaFilters, filterQuery, isFiltered } from './filters.js';
import { AGENDA_TEXTS } from './texts.js';

export function NoRelease() {
  const { t } = useView();
  return (
    <div className="empty agenda-empty">
      <strong>{t.noRelease}</strong>
      <p>{t.noReleaseMore}</p>
    </div>
  );
}

export function NoMatch({ filters, tabs }: { filters: AgendaFilters; tabs: DayTab[] }) {
  const { to, language } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const filtered = isFiltered(filters);
  const elsewhere = tabs.filter(({ sessions }) => sessions > 0);
  return (
    <div className="empty agenda-empty">
      <strong role="status">{filtered ? t.noMatch : t.noSession}</strong>
      {filtered ? <p>{t.noMatchMore}</p> : null}
      {elsewhere.length > 0 ? (
        <>
          <p>{t.otherDays}</p>
          <ul className="other-days">
            {elsewhere.map(({ day, sessions }) => (
              <li key={day}>
                <a href={to.agenda(filterQuery({ ...filters, day }))}>
                  {capital(longDay(day, language))}
                </a>{' '}
                ({t.sessions(sessions)})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {filtered ? (
        <p>
          <a className="btn" href={to.agenda(filterQuery({ day: filters.day }))}>
            {t.clearFilters}
          </a>
        </p>
      ) : null}
    </div>
  );
}
