import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { formatNumber } from '../frame/dates.js';
import { useTexts, useView } from '../frame/view.js';
import type { GridColumn } from './columns.js';
import { columnClass, rowClass, SCROLL_FROM, ticksOf } from './grid-styles.js';
import type { DayGrid } from './grid.js';
import type { ShownDay } from './shown-day.js';
import { Slot } from './slot.js';
import { AGENDA_TEXTS } from './texts.js';

export function Grid({ shown, back }: { shown: ShownDay; back: string }) {
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
