import type { ReleasedPanel } from '#shared/releases/release-document';
import { isCancelled } from '../cards/agenda-days.js';
import { capital, longDay, shortDay } from '../frame/dates.js';
import { useTexts, useView } from '../frame/view.js';
import { dayMap, MAP_HEIGHT, MAP_WIDTH, type MapHours, mapHours } from './day-map.js';
import { type AgendaFilters, ALL_DAYS, filterQuery } from './filters.js';
import { placeDay } from './grid.js';
import { AGENDA_TEXTS } from './texts.js';

/** A day of the conference with the panels that pass the filters. */
export interface DayTab {
  day: string;
  panels: ReleasedPanel[];
  sessions: number;
}

/** Tabs that fit beside each other on a phone. */
const FEW_DAYS = 4;

export function DayTabs({ filters, tabs }: { filters: AgendaFilters; tabs: DayTab[] }) {
  const { index, conference } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const hours = mapHours(index.panelsOfDay, conference.timeZone);
  return (
    <nav
      className={tabs.length > FEW_DAYS ? 'wrap days days-many' : 'wrap days'}
      aria-label={t.days}
    >
      <ol>
        {tabs.map((tab) => (
          <li key={tab.day}>
            <DayLink tab={tab} filters={filters} hours={hours} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface DayLinkProps {
  tab: DayTab;
  filters: AgendaFilters;
  hours: MapHours;
}

function DayLink({ tab, filters, hours }: DayLinkProps) {
  const { to, language, today } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const { day, sessions } = tab;
  const current = filters.day === day;
  return (
    <a
      className={current ? 'day off-ink' : 'day'}
      href={to.agenda(filterQuery({ ...filters, day }))}
      aria-current={current ? 'page' : undefined}
    >
      <span className="day-name">
        <span className="day-short" aria-hidden="true">
          {shortDay(day, language)}
        </span>
        <span className="day-long">{capital(longDay(day, language))}</span>
        {day === today ? <span className="tag tag-now">{t.today}</span> : null}
      </span>
      <span className="day-count">{sessions > 0 ? t.sessions(sessions) : t.noSession}</span>
      <DayMapPicture tab={tab} hours={hours} />
    </a>
  );
}

/** The day as a drawing: when something happens, in how many rooms, on which tracks. */
function DayMapPicture({ tab, hours }: { tab: DayTab; hours: MapHours }) {
  const { document, index, conference } = useView();
  const held = tab.panels.filter((panel) => !isCancelled(panel));
  const grid = placeDay(held, document.rooms);
  const map = dayMap(tab.day, grid, index.tracks, hours, conference.timeZone);
  return (
    <svg
      className="daymap"
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="daymap-ticks" d={map.ticks} />
      {map.blocks.map(({ colour, path }) => (
        <path key={colour} className="daymap-block" data-track={colour || undefined} d={path} />
      ))}
    </svg>
  );
}

export function AllDaysLink({ filters, firstDay }: { filters: AgendaFilters; firstDay: string }) {
  const { to, language } = useView();
  const t = useTexts(AGENDA_TEXTS);
  if (filters.day === ALL_DAYS) {
    const query = filterQuery({ ...filters, day: firstDay });
    return <a href={to.agenda(query)}>{capital(longDay(firstDay, language))}</a>;
  }
  return <a href={to.agenda(filterQuery({ ...filters, day: ALL_DAYS }))}>{t.allDays}</a>;
}
