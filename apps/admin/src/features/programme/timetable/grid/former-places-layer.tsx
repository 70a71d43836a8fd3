import { useMemo } from 'react';
import { useConference } from '../../../../api/conference.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { useText } from '../../../../ui/words.js';
import type { CardContext } from '../cards/card-context.js';
import type { ColumnBox } from './columns.js';
import { formerPlaces } from './former-places.js';
import type { Scale } from './scale.js';
import { across } from './grid-layers.js';

interface FormerPlacesProps {
  day: string;
  changes: CardContext['changes'];
  /** The columns that are drawn. */
  shown: readonly number[];
  roomIds: readonly string[];
  boxes: readonly ColumnBox[];
  scale: Scale;
}

/** Where the public still sees what the draft has moved away; each card says the same of itself. */
export function FormerPlaces({ day, changes, shown, roomIds, boxes, scale }: FormerPlacesProps) {
  const { t } = useI18n();
  const { timeZone } = useConference().view;
  const text = useText();
  const places = useMemo(
    () => formerPlaces([...changes.values()], day, timeZone),
    [changes, day, timeZone],
  );
  return (
    <div className="tt-former" aria-hidden="true">
      {places.map(({ panelId, title, roomId, start, end }) => {
        const index = roomIds.indexOf(roomId);
        if (!shown.includes(index) || start < scale.from || end > scale.to) return null;
        const top = scale.y(start);
        const style = {
          top: `${top}px`,
          height: `${scale.y(end) - top}px`,
          ...across(boxes[index]),
        };
        return (
          <p key={panelId} style={style}>
            <span>{t.timetable.wasHere(text(title))}</span>
          </p>
        );
      })}
    </div>
  );
}
