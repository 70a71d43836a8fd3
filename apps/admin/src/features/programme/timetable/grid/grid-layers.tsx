import { type CSSProperties, memo, type Ref } from 'react';
import type { RoomView } from '#shared/programme/rooms';
import { useI18n } from '../../../../i18n/i18n.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import type { ColumnBox } from './columns.js';
import { clockLabel } from '../../slots/minutes.js';
import type { Scale } from './scale.js';

interface ColumnsProps {
  /** The columns that are drawn. */
  shown: readonly number[];
  boxes: readonly ColumnBox[];
}

export function Heads({ shown, boxes, rooms }: ColumnsProps & { rooms: readonly RoomView[] }) {
  const { t } = useI18n();
  return (
    <div className="tt-heads" aria-hidden="true">
      <span />
      <div>
        {shown.map((index) => {
          const room = rooms[index];
          return (
            room && (
              <p key={room.id} data-room={room.id} style={across(boxes[index])}>
                <strong>
                  <LocalisedText of={room.name} />
                </strong>{' '}
                {room.capacity !== null && <span>{t.rooms.seats(room.capacity)}</span>}
              </p>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The hours and their quarters, in sight however far one scrolls to the side. */
export const Axis = memo(function Axis({ scale, ref }: { scale: Scale; ref: Ref<HTMLDivElement> }) {
  return (
    <div className="tt-axis" aria-hidden="true" ref={ref}>
      {hoursOf(scale).map((minute) => (
        <span key={minute} className="tt-hour" style={{ top: `${scale.y(minute)}px` }}>
          {clockLabel(minute)}
        </span>
      ))}
      {quartersOf(scale).map((minute) => (
        <i key={minute} style={{ top: `${scale.y(minute)}px` }} />
      ))}
    </div>
  );
});

export function Lines({ shown, boxes, scale }: ColumnsProps & { scale: Scale }) {
  return (
    <div className="tt-lines" aria-hidden="true">
      {shown.map((index) => (
        <i key={index} style={across(boxes[index])} />
      ))}
      {hoursOf(scale).map((minute) => (
        <span key={minute} style={{ top: `${scale.y(minute)}px` }} />
      ))}
    </div>
  );
}

/** Left edge and width of a column. */
export function across(box: ColumnBox | undefined): CSSProperties {
  return { left: `${box?.left ?? 0}px`, width: `${box?.width ?? 0}px` };
}

function hoursOf({ from, to }: Scale): number[] {
  return Array.from({ length: (to - from) / 60 }, (_, hour) => from + hour * 60);
}

function quartersOf(scale: Scale): number[] {
  return hoursOf(scale).flatMap((minute) => [minute + 15, minute + 30, minute + 45]);
}
