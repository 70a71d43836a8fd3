import { textIn } from '#shared/languages';
import { Content } from '../frame/content.js';
import { capital, rangeEnds } from '../frame/dates.js';
import { Fact } from '../frame/fact.js';
import { Icon } from '../frame/icon.js';
import { useView } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { type DayTab, DayTabs } from './day-tabs.js';
import type { AgendaFilters } from './filters.js';
import { AGENDA_TEXTS } from './texts.js';

export function AgendaHero({ filters, tabs }: { filters: AgendaFilters; tabs: DayTab[] }) {
  const view = useView();
  const { to, conference, language } = view;
  const t = AGENDA_TEXTS[view.language];
  const place = [conference.venue, conference.city]
    .map((text) => textIn(text, language))
    .filter(Boolean);
  const dates = rangeEnds(conference.startDate, conference.endDate, language, { weekdays: true });
  return (
    <>
      <div className="wrap hero">
        <div className="hero-title">
          <h1>
            <Content of={conference.name} />
          </h1>
          {textIn(conference.tagline, language) ? (
            <p className="hero-theme">
              <Content of={conference.tagline} />
            </p>
          ) : null}
          <ul className="hero-facts">
            <Fact icon="calendar">
              {capital(dates.length === 2 ? t.dayRange(...dates) : dates[0])}
            </Fact>
            <Fact icon="map-pin">{place.join(', ')}</Fact>
            <Fact icon="clock">{t.timesIn(conferenceZone(view))}</Fact>
          </ul>
        </div>
        <div className="hero-actions">
          {view.attendee ? (
            <a className="btn btn-primary" href={to.myAgenda}>
              {t.myAgenda}
            </a>
          ) : (
            <a className="btn btn-primary" href={to.register}>
              {t.register}
            </a>
          )}
          <button className="btn" type="button" popoverTarget="subscribe">
            <Icon name="calendar-sync" />
            {t.subscribe}
          </button>
        </div>
      </div>
      <DayTabs filters={filters} tabs={tabs} />
    </>
  );
}
