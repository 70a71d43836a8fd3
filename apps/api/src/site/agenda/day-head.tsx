import { localClock, localDay } from '#shared/zoned-time';
import { takesPlace } from '../cards/agenda-days.js';
import { capital, dayAndMonth, fullDay } from '../frame/dates.js';
import { Icon } from '../frame/icon.js';
import { isBreak } from '../frame/release-index.js';
import { useTexts, useView } from '../frame/view.js';
import { AllDaysLink } from './day-tabs.js';
import { ALL_DAYS, isFiltered } from './filters.js';
import type { DayAgendaProps } from './shown-day.js';
import { AGENDA_TEXTS } from './texts.js';

export function DayHead({ shown, filters, tabs }: DayAgendaProps) {
  const { to, document, index, language, conference } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const sessions = shown.panels.filter(takesPlace).length;
  const all = index.panelsOfDay.get(shown.day)!.filter((panel) => !isBreak(panel)).length;
  const rooms = new Set(shown.panels.filter(takesPlace).map(({ roomId }) => roomId)).size;
  const count = isFiltered(filters) ? t.sessionsOf(sessions, all) : t.sessions(sessions);
  const published = document.publishedAt;
  const isFirst = filters.day !== ALL_DAYS || shown.day === tabs.find((tab) => tab.sessions)?.day;
  return (
    <div className="day-head">
      <h2 id={`head-${shown.day}`}>{capital(fullDay(shown.day, language))}</h2>
      <p role={isFirst ? 'status' : undefined}>
        {isFiltered(filters) ? count : t.sessionsInRooms(count, rooms)}
      </p>
      {isFirst ? (
        <>
          <p className="release">
            {t.release(
              document.number,
              dayAndMonth(localDay(published, conference.timeZone), language),
              localClock(published, conference.timeZone),
            )}{' '}
            <a href={to.changes}>{t.changes}</a>
          </p>
          <p className="day-tools">
            <AllDaysLink filters={filters} firstDay={index.days[0]!} />
            <a className="btn btn-now" href={`#day-${shown.day}`} hidden data-go-now={t.goToNow}>
              <span className="dot" aria-hidden="true" />
              <span>{t.goToNow}</span>
            </a>
            {document.number === 0 ? null : (
              <a className="btn btn-quiet" href={to.programme}>
                <Icon name="printer" />
                {t.printOrSave}
              </a>
            )}
          </p>
        </>
      ) : null}
    </div>
  );
}
