import { longDay } from '../frame/dates.js';
import { useTexts, useView } from '../frame/view.js';
import { Grid } from './day-grid.js';
import { DayHead } from './day-head.js';
import { ALL_DAYS, filterQuery } from './filters.js';
import type { DayAgendaProps } from './shown-day.js';
import { AGENDA_TEXTS } from './texts.js';

export function DayAgenda({ shown, filters, tabs }: DayAgendaProps) {
  const { to, language } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const { day } = shown;
  const next = tabs[tabs.findIndex((tab) => tab.day === day) + 1];
  return (
    <section className="day-section" aria-labelledby={`head-${day}`}>
      <DayHead shown={shown} filters={filters} tabs={tabs} />
      <Grid shown={shown} back={filterQuery(filters).toString()} />
      {filters.day === ALL_DAYS ? null : (
        <p className="grid-end">
          {t.endOf(longDay(day, language))}{' '}
          {next ? (
            <a href={to.agenda(filterQuery({ ...filters, day: next.day }))}>
              {t.goToDay(longDay(next.day, language))}
            </a>
          ) : null}
        </p>
      )}
    </section>
  );
}
