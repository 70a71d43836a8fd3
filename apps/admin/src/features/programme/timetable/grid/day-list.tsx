import { dayName } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Empty } from '../../../../ui/list/empty.js';
import { useText } from '../../../../ui/words.js';
import { Band } from '../cards/band.js';
import { Card } from '../cards/card.js';
import type { DayProps } from './day-grid.js';

/** The same day on a narrow screen: in time order, then in the order of the rooms. */
export function DayList({ view, rooms, panels, context }: DayProps) {
  const { t, language } = useI18n();
  const text = useText();
  const order = new Map(rooms.map((room, index) => [room.id, index]));
  const sorted = [...panels].sort(
    (a, b) =>
      Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt) ||
      (order.get(a.slot.roomId ?? '') ?? -1) - (order.get(b.slot.roomId ?? '') ?? -1),
  );
  if (sorted.length === 0) return <Empty title={t.timetable.emptyDay} />;
  return (
    <ol className="tt-list" aria-label={t.timetable.of(dayName(view.day, language, 'full'))}>
      {sorted.map((panel) => {
        const room = rooms.find(({ id }) => id === panel.slot.roomId);
        return (
          <li key={panel.id}>
            {room ? (
              <Card panel={panel} context={context} room={text(room.name)} />
            ) : (
              <Band panel={panel} context={context} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
