import { type Language, textIn } from '#shared/languages';
import { localClock } from '#shared/zoned-time';
import type { View } from '../frame/view.js';
import type { DoorChange } from './door-sign.js';
import { Both } from './sign-parts.js';
import { SIGN_TEXTS } from './texts.js';

export function DoorChangeLine({ view, change }: { view: View; change: DoorChange }) {
  const { kind, panel, was, roomName } = change;
  const { timeZone } = view.conference;
  const place = (language: Language) => {
    const room = roomName ? textIn(roomName, language) : SIGN_TEXTS[language].acrossRooms;
    return `${localClock(panel.startsAt, timeZone)}, ${room}`;
  };
  return (
    <li>
      <strong>
        <Both
          view={view}
          text={(language) =>
            kind === 'cancelled'
              ? SIGN_TEXTS[language].cancelled
              : SIGN_TEXTS[language].movedTo(place(language))
          }
        />
      </strong>
      <span className="sign-was">
        {localClock(was.startsAt, timeZone)}{' '}
        <Both view={view} text={(language) => textIn(panel.title, language)} />
      </span>
    </li>
  );
}
