import { textIn } from '#shared/languages';
import {
  ALL_DAYS,
  type AgendaFilters,
  defaultDay,
  filterQuery,
  isFiltered,
  panelsThatMatch,
} from '../agenda/filters.js';
import { placeDay } from '../agenda/grid.js';
import { gridStyles } from '../agenda/grid-styles.js';
import type { Page } from '../frame/page.js';
import type { View } from '../frame/view.js';
import { feedsOf } from '../rules/addresses.js';
import { capital, longDay } from '../rules/dates.js';
import { isSession } from '../rules/release-index.js';
import { conferenceData } from '../rules/structured-data.js';
import { AgendaFilterForm } from './agenda-filter-form.js';
import { AgendaHero, type DayTab } from './agenda-hero.js';
import { DayAgenda, type ShownDay } from './day-agenda.js';
import { NoMatch, NoRelease } from './agenda-empty.js';

/** The agenda of one day or of all days. */
export function agendaPage(view: View, filters: AgendaFilters): Page {
  const { document, index, language, conference, t, to } = view;
  const matching = panelsThatMatch(document, filters);
  const shown = filters.day === ALL_DAYS ? index.days : [filters.day];
  const tabs: DayTab[] = index.days.map((day) => {
    const panels = index.panelsOfDay.get(day)!.filter((panel) => matching.has(panel));
    return { day, panels, sessions: panels.filter(isSession).length };
  });
  const days: ShownDay[] = tabs
    .filter(({ day, panels }) => shown.includes(day) && panels.length > 0)
    .map(({ day, panels }) => ({ day, panels, grid: placeDay(panels, document.rooms) }));
  const isPlain = !isFiltered(filters) && filters.day === defaultDay(index, view.today);
  const feed = feedsOf(language, conference.slug).conference;
  const name = textIn(conference.name, language);
  const head = filters.day === ALL_DAYS ? t.allDays : capital(longDay(filters.day, language));
  return {
    title: isPlain ? name : t.agendaTitle(head),
    description: textIn(conference.tagline, language) || undefined,
    address: (other) => (isPlain ? other.agenda() : other.agenda(filterQuery(filters))),
    current: 'agenda',
    hero: <AgendaHero filters={filters} tabs={tabs} />,
    subscribe: true,
    calendars: [{ title: name, href: feed }],
    data: conferenceData(document, {
      language,
      publicUrl: view.site.publicUrl,
      address: to.agenda(),
    }),
    styles: gridStyles(days.map(({ day, grid }) => ({ id: `day-${day}`, grid }))),
    main:
      document.number === 0 ? (
        <NoRelease />
      ) : (
        <>
          <AgendaFilterForm filters={filters} />
          {days.length === 0 ? <NoMatch filters={filters} tabs={tabs} /> : null}
          {days.map((shownDay) => (
            <DayAgenda key={shownDay.day} shown={shownDay} filters={filters} tabs={tabs} />
          ))}
        </>
      ),
  };
}
