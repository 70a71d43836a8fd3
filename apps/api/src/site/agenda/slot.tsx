import type { ReleasedPanel } from '#shared/releases/release-document';
import { localClock } from '#shared/zoned-time';
import { takesPlace } from '../cards/agenda-days.js';
import { BreakLine, SessionCard } from '../cards/session-card.js';
import { Clock } from '../frame/clock.js';
import { isBreak } from '../frame/release-index.js';
import { useTexts, useView } from '../frame/view.js';
import { columnClass, rowClass } from './grid-styles.js';
import type { ShownDay } from './shown-day.js';
import { AGENDA_TEXTS } from './texts.js';

interface SlotProps {
  startsAt: string;
  panels: ReleasedPanel[];
  shown: ShownDay;
  ids: Set<string>;
  /** The query of this agenda, for its forms to come back to. */
  back: string;
}

export function Slot({ startsAt, panels, shown, ids, back }: SlotProps) {
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
    <section className={panels.every(isBreak) ? 'slot slot-break' : 'slot'}>
      <h3 className={`slot-time ${rowClass({ rowStart: row, rowEnd: row + 1 })}`} id={id}>
        <Clock at={startsAt} />
        {sessions > 1 ? <span className="slot-par">{t.inParallel(sessions)}</span> : null}
      </h3>
      <ul className="slot-list">
        {panels.map((panel) => {
          const cell = grid.cells.get(panel)!;
          const place = `${rowClass(cell)} ${columnClass(cell)}`;
          return isBreak(panel) ? (
            <li key={panel.id} className={`cell cell-break ${place}`}>
              <BreakLine panel={panel} />
            </li>
          ) : (
            <li key={panel.id} className={`cell ${place}`} id={`s-${panel.slug}`}>
              <SessionCard panel={panel} wide={cell.wide} back={back} />
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
