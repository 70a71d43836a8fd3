import { textIn } from '#shared/languages';
import type { ReleasedRoom } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import { capital, fullDay } from '../frame/dates.js';
import type { View } from '../frame/view.js';
import { DoorChangeLine } from './door-change-line.js';
import type { DoorSign } from './door-sign.js';
import { Both, Times } from './sign-parts.js';
import { Session } from './sign-session.js';
import { SIGN_TEXTS } from './texts.js';

export interface SignProps {
  view: View;
  room: ReleasedRoom;
  /** Milliseconds. */
  at: number;
}

export function Sign({ view, room, at, sign }: SignProps & { sign: DoorSign }) {
  const { conference, language } = view;
  const { now, next, changes } = sign;
  const instant = new Date(at);
  const { timeZone } = conference;
  return (
    <>
      <header className="sign-head">
        <h1>
          <Both view={view} text={(spoken) => textIn(room.name, spoken)} />
        </h1>
        <p className="sign-clock">
          <time dateTime={instant.toISOString()} data-clock={timeZone}>
            {localClock(instant, timeZone)}
          </time>
          <span>{capital(fullDay(localDay(instant, timeZone), language))}</span>
        </p>
      </header>
      <main>
        {changes.length > 0 ? (
          <ul className="sign-notices">
            {changes.map((change) => (
              <DoorChangeLine key={change.panel.id} view={view} change={change} />
            ))}
          </ul>
        ) : null}
        <section className="sign-now" aria-labelledby="now">
          <h2 id="now">
            <Both view={view} text={(spoken) => SIGN_TEXTS[spoken].now} />
          </h2>
          {now.length === 0 ? (
            <p className="sign-nothing">
              <Both view={view} text={(spoken) => SIGN_TEXTS[spoken].nothingNow} />
            </p>
          ) : (
            now.map((panel) => <Session key={panel.id} view={view} panel={panel} />)
          )}
        </section>
        <section className="sign-next" aria-labelledby="next">
          <h2 id="next">
            <Both view={view} text={(spoken) => SIGN_TEXTS[spoken].next} />
          </h2>
          {next.length === 0 ? (
            <p className="sign-nothing">
              <Both view={view} text={(spoken) => SIGN_TEXTS[spoken].nothingMore} />
            </p>
          ) : (
            <ol>
              {next.map((panel) => (
                <li key={panel.id}>
                  <Times panel={panel} view={view} />
                  <p className="sign-title">
                    <Both view={view} text={(spoken) => textIn(panel.title, spoken)} />
                  </p>
                </li>
              ))}
            </ol>
          )}
        </section>
      </main>
      <footer className="sign-foot">
        <p>
          <Both view={view} text={(spoken) => textIn(conference.name, spoken)} />
        </p>
        <p className="sign-offline" role="status" hidden data-offline>
          <Both view={view} text={(spoken) => SIGN_TEXTS[spoken].offline} /> <span data-since />
        </p>
      </footer>
    </>
  );
}
