import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { ALL_DAYS, type AgendaFilters, filterQuery, isFiltered } from './filters.js';
import type { DayGrid, GridColumn } from './grid.js';
import { columnClass, rowClass, SCROLL_FROM, ticksOf } from './grid-styles.js';
import { Icon } from '../frame/icon.js';
import { useView, useTexts } from '../frame/view.js';
import { Clock } from '../frame/words.js';
import { capital, dayAndMonth, formatNumber, fullDay, longDay } from '../frame/dates.js';
import { isSession } from '../frame/release-index.js';
import { takesPlace } from '../cards/agenda-days.js';
import { AllDaysLink, type DayTab } from './agenda-hero.js';
import { BreakLine, SessionCard } from '../cards/session-card.js';
import { AGENDA_TEXTS } from './texts.js';

/** A day as it is shown: its panels after the filters, placed. */
export interface ShownDay {
  day: string;
  panels: ReleasedPanel[];
  grid: DayGrid;
}

interface DayAgendaProps {
  shown: ShownDay;
  filters: AgendaFilters;
  tabs: DayTab[];
}

/** One day: its head, its sessions by time (a grid of rooms on wide screens), its end. */
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

function DayHead({ shown, filters, tabs }: DayAgendaProps) {
  const { to, document, index, language, conference } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const sessions = shown.panels.filter(takesPlace).length;
  const all = index.panelsOfDay.get(shown.day)!.filter(isSession).length;
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

function Grid({ shown, back }: { shown: ShownDay; back: string }) {
  const { conference } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const { day, grid } = shown;
  const scrolls = grid.width >= SCROLL_FROM;
  const slots = slotsOf(shown.panels);
  const ids = new Set<string>();
  const content = (
    <div
      className={scrolls ? 'grid grid-many' : 'grid'}
      id={`day-${day}`}
      data-now={t.onNow}
      data-ended={t.ended}
      data-it-is={t.itIsNow}
      data-zone={conference.timeZone}
    >
      {grid.columns.length > 0 ? <RoomHeads columns={grid.columns} /> : null}
      <Axis grid={grid} />
      {slots.map(({ startsAt, panels }) => (
        <Slot
          key={startsAt}
          startsAt={startsAt}
          panels={panels}
          shown={shown}
          ids={ids}
          back={back}
        />
      ))}
    </div>
  );
  if (!scrolls) return content;
  return (
    <div className="grid-scroll" tabIndex={0} role="region" aria-label={t.agendaScroll}>
      {content}
    </div>
  );
}

/** Panels by start, in order. */
function slotsOf(panels: ReleasedPanel[]): { startsAt: string; panels: ReleasedPanel[] }[] {
  const slots = new Map<string, ReleasedPanel[]>();
  for (const panel of panels) {
    const slot = slots.get(panel.startsAt);
    if (slot) slot.push(panel);
    else slots.set(panel.startsAt, [panel]);
  }
  return [...slots]
    .map(([startsAt, inSlot]) => ({ startsAt, panels: inSlot }))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/** Hidden from readers: every card names its room. */
function RoomHeads({ columns }: { columns: GridColumn[] }) {
  const { language } = useView();
  const t = useTexts(AGENDA_TEXTS);
  return (
    <ul className="grid-rooms" aria-hidden="true">
      {columns.map(({ room, start, end }) => (
        <li key={start} className={columnClass({ colStart: start, colEnd: end })}>
          <strong>{room ? textIn(room.name, language) : t.elsewhere}</strong>
          {room?.capacity ? <span>{t.seats(formatNumber(room.capacity, language))}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Axis({ grid }: { grid: DayGrid }) {
  return grid.rows.map((row, index) => (
    <div
      key={row.startsAt}
      className={`axis-seg ${rowClass({ rowStart: index + 2, rowEnd: index + 3 })} n${ticksOf(row)}`}
      aria-hidden="true"
      data-from={row.startsAt}
      data-until={row.endsAt}
    />
  ));
}

interface SlotProps {
  startsAt: string;
  panels: ReleasedPanel[];
  shown: ShownDay;
  ids: Set<string>;
  /** The query of this agenda, for its forms to come back to. */
  back: string;
}

function Slot({ startsAt, panels, shown, ids, back }: SlotProps) {
  const { conference } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const { grid } = shown;
  const sessions = panels.filter(takesPlace).length;
  const row = grid.cells.get(panels[0]!)!.rowStart;
  const id = freeId(
    `t${shown.day}-${localClock(startsAt, conference.timeZone).replace(':', '')}`,
    ids,
  );
  return (
    <section className={panels.some(isSession) ? 'slot' : 'slot slot-break'}>
      <h3 className={`slot-time ${rowClass({ rowStart: row, rowEnd: row + 1 })}`} id={id}>
        <Clock at={startsAt} />
        {sessions > 1 ? <span className="slot-par">{t.inParallel(sessions)}</span> : null}
      </h3>
      <ul className="slot-list">
        {panels.map((panel) => {
          const cell = grid.cells.get(panel)!;
          const place = `${rowClass(cell)} ${columnClass(cell)}`;
          return isSession(panel) ? (
            <li key={panel.id} className={`cell ${place}`} id={`s-${panel.slug}`}>
              <SessionCard panel={panel} wide={cell.wide} back={back} />
            </li>
          ) : (
            <li key={panel.id} className={`cell cell-break ${place}`}>
              <BreakLine panel={panel} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A clock time happens twice when the clocks go back. */
function freeId(wanted: string, taken: Set<string>): string {
  const id = taken.has(wanted) ? `${wanted}-2` : wanted;
  taken.add(id);
  return id;
}
