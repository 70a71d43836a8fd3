import { useMemo } from 'react';
import type { TimetableView } from '#shared/programme/timetable';
import { useConference } from '../../../../api/conference.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { useText } from '../../../../ui/words.js';
import { useArranger } from '../carrying/arranger.js';
import { useCarried } from '../carrying/carry-store.js';
import type { ColumnBox } from './columns.js';
import type { Scale } from './scale.js';
import { across } from './grid-layers.js';
import { hatches } from './hatching.js';

interface HatchingProps {
  view: TimetableView;
  roomIds: readonly string[];
  boxes: readonly ColumnBox[];
  scale: Scale;
}

/** While a session is held: the hours in which its speakers, a room or the conference are not there. */
export function Hatching({ view, roomIds, boxes, scale }: HatchingProps) {
  const { t } = useI18n();
  const text = useText();
  const { timeZone } = useConference().view;
  const { store } = useArranger();
  const panel = useCarried(store, (carry) => carry?.panel);
  const found = useMemo(
    () =>
      panel
        ? hatches(view, panel.speakerIds, view.day, timeZone, [scale.from, scale.to])
        : undefined,
    [panel, view, timeZone, scale],
  );
  if (!found) return null;
  return (
    <div className="tt-hatching" aria-hidden="true">
      {found.map(({ roomId, start, end, absent }) => {
        const box = boxes[roomIds.indexOf(roomId ?? '')];
        if (roomId !== null && !box) return null;
        const top = scale.y(start);
        return (
          <i
            key={[roomId, absent?.en, start].join(' ')}
            style={{
              top: `${top}px`,
              height: `${scale.y(end) - top}px`,
              ...(box ? across(box) : { left: 0, right: 0 }),
            }}
          >
            <span>{absent ? t.arrange.absent(text(absent)) : t.arrange.closed}</span>
          </i>
        );
      })}
    </div>
  );
}
