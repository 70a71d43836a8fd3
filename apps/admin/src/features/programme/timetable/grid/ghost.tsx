import { useText } from '../../../../ui/words.js';
import { useArranger } from '../carrying/arranger.js';
import { gradeOf } from '../../slots/candidate-clashes.js';
import { useCarried } from '../carrying/carry-store.js';
import type { ColumnBox } from './columns.js';
import { clockLabel } from '../../slots/minutes.js';
import type { Scale } from './scale.js';
import { across } from './grid-layers.js';

interface GhostProps {
  day: string;
  roomIds: readonly string[];
  boxes: readonly ColumnBox[];
  scale: Scale;
}

/** Where the held session would go, with its times, before it is let go. */
export function Ghost({ day, roomIds, boxes, scale }: GhostProps) {
  const { store } = useArranger();
  const text = useText();
  const carry = useCarried(store, (held) => held);
  const target = carry?.target;
  if (!carry || !target || target === 'tray' || target.day !== day) return null;
  const top = scale.y(Math.max(scale.from, target.start));
  const end = target.start + target.minutes;
  const height = Math.max(20, scale.y(Math.min(scale.to, end)) - top);
  const column = boxes[roomIds.indexOf(target.roomId ?? '')];
  const grade = gradeOf(carry.clashes);
  return (
    <div
      className={grade ? `tt-ghost is-${grade}` : 'tt-ghost'}
      aria-hidden="true"
      style={{ top: `${top}px`, height: `${height}px`, ...(column && across(column)) }}
    >
      <p>
        <strong>
          {clockLabel(target.start)} – {clockLabel(end)}
        </strong>{' '}
        {text(carry.panel.title)}
      </p>
    </div>
  );
}
