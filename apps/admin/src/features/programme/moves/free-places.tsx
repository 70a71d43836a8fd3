import type { FreePlaceView } from '#shared/programme/moves';
import { localClock } from '#shared/zoned-time';
import { useConference, useRead } from '../../../api/conference.js';
import { useRooms } from '../../../api/lists.js';
import { clockRange, dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Bones, Loaded } from '../../../ui/loaded.js';
import { LocalisedText } from '../../../ui/localised-text.js';
import { useText } from '../../../ui/words.js';

/** Places offered at once. */
const OFFERED = 6;

interface FreePlacesProps {
  panelId: string;
  day: string;
  /** Undefined: in any room. */
  roomId: string | undefined;
  /** Undefined: as long as it is now. */
  minutes: number | undefined;
  /** `11:35`: what is free from then on comes first. */
  after: string | undefined;
  chosen: { roomId: string; start: string };
  onChoose: (place: { roomId: string; start: string }) => void;
}

/** The next places of a day where the room and all speakers are free, with what they would still warn of. */
export function FreePlaces({ panelId, chosen, onChoose, ...sought }: FreePlacesProps) {
  const { day } = sought;
  const { t, language } = useI18n();
  const places = useRead<FreePlaceView[]>(`/panels/${panelId}/free-places`, { ...sought });
  return (
    <fieldset className="free-places">
      <legend className="label">{t.arrange.freePlacesFor(dayName(day, language))}</legend>
      <Loaded query={places} bones={<Bones rows={3} />}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">
              {t.arrange.noFreePlace} {t.arrange.noFreePlaceHint}
            </p>
          ) : (
            <Choices places={found.slice(0, OFFERED)} chosen={chosen} onChoose={onChoose} />
          )
        }
      </Loaded>
    </fieldset>
  );
}

interface ChoicesProps extends Pick<FreePlacesProps, 'chosen' | 'onChoose'> {
  places: readonly FreePlaceView[];
}

function Choices({ places, chosen, onChoose }: ChoicesProps) {
  const { t, language } = useI18n();
  const text = useText();
  const { timeZone } = useConference().view;
  const rooms = useRooms().data?.items ?? [];
  return places.map((place) => {
    const room = rooms.find(({ id }) => id === place.roomId);
    const start = localClock(place.startsAt, timeZone);
    const seats = room?.capacity ?? null;
    return (
      <label key={`${place.roomId} ${place.startsAt}`} className="choice">
        <input
          type="radio"
          name="free-place"
          checked={chosen.roomId === place.roomId && chosen.start === start}
          onChange={() => onChoose({ roomId: place.roomId, start })}
        />
        <span>
          {clockRange(place.startsAt, place.endsAt, timeZone, language)}
          {room && `, ${text(room.name)}`}
          {seats !== null && <span className="muted">{` ${t.rooms.seats(seats)}`}</span>}
        </span>
        {place.warnings[0] && (
          <span className="hint" title={place.warnings.map((warning) => text(warning)).join(' ')}>
            {t.arrange.warnings(place.warnings.length)} <LocalisedText of={place.warnings[0]} />
          </span>
        )}
      </label>
    );
  });
}
