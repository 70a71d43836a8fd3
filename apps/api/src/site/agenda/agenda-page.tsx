import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { agendaDays, takesPlace } from '../cards/agenda-days.js';
import { DeedNewsBox } from '../cards/deed-news.js';
import { feedsOf } from '../frame/addresses.js';
import { capital, longDay } from '../frame/dates.js';
import type { Page } from '../frame/page.js';
import type { View } from '../frame/view.js';
import { NoMatch, NoRelease } from './agenda-empty.js';
import { AgendaFilterForm } from './agenda-filter-form.js';
import { AgendaHero } from './agenda-hero.js';
import { conferenceData } from './conference-data.js';
import { DayAgenda } from './day-agenda.js';
import type { DayTab } from './day-tabs.js';
import { DeviceBar } from './device-bar.js';
import {
  type AgendaFilters,
  ALL_DAYS,
  defaultDay,
  filterQuery,
  isFiltered,
  panelsThatMatch,
} from './filters.js';
import { gridStyles } from './grid-styles.js';
import { placeDay } from './grid.js';
import type { ShownDay } from './shown-day.js';
import { AGENDA_TEXTS } from './texts.js';

/** A search shows at most this many panels: it is drawn anew for everybody who searches. */
const MOST_FOUND = 200;

export function agendaPage(view: View, filters: AgendaFilters): Page {
  const { document, index, language, conference, to } = view;
  const t = AGENDA_TEXTS[view.language];
  const panelsOfDay = agendaDays(document, view.today);
  const found = panelsThatMatch(document, filters, ownPanels(view, filters, panelsOfDay));
  const isCut = filters.q !== '' && found.size > MOST_FOUND;
  const matching = isCut ? new Set([...found].slice(0, MOST_FOUND)) : found;
  const shown = filters.day === ALL_DAYS ? index.days : [filters.day];
  const tabs: DayTab[] = index.days.map((day) => {
    const panels = panelsOfDay.get(day)!.filter((panel) => found.has(panel));
    return { day, panels, sessions: panels.filter(takesPlace).length };
  });
  const days: ShownDay[] = tabs
    .filter(({ day }) => shown.includes(day))
    .map(({ day, panels }) => ({ day, panels: panels.filter((panel) => matching.has(panel)) }))
    .filter(({ panels }) => panels.length > 0)
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
    data: conferenceData(conference, {
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
          <DeedNewsBox news={view.attendee?.news ?? null} />
          {isCut ? <p className="cut">{t.searchCut(found.size, MOST_FOUND)}</p> : null}
          {days.length === 0 ? <NoMatch filters={filters} tabs={tabs} /> : null}
          {days.map((shownDay) => (
            <DayAgenda key={shownDay.day} shown={shownDay} filters={filters} tabs={tabs} />
          ))}
          <DeviceBar />
        </>
      ),
  };
}

/** All panels of the agenda or, for an attendee who asks for it, the own ones. */
function ownPanels(
  { attendee }: View,
  { mine }: AgendaFilters,
  panelsOfDay: ReadonlyMap<string, ReleasedPanel[]>,
): ReleasedPanel[] {
  const panels = [...panelsOfDay.values()].flat();
  if (!mine || !attendee) return panels;
  return panels.filter(({ id }) => attendee.stars.has(id) || attendee.seats.has(id));
}
