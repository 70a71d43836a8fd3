import { renderToStaticMarkup } from 'react-dom/server';
import { type Language, LANGUAGES, textIn } from '#shared/languages';
import type { ReleasedPanel, ReleasedRoom } from '#shared/releases/release-document';
import { localClock, localDay } from '#shared/zoned-time';
import type { View } from '../frame/view.js';
import { capital, fullDay } from '../frame/dates.js';
import { type DoorSign, doorSign, type SignNotice } from './door-sign.js';
import { peopleLines } from '../cards/people.js';
import { spokenText } from '../cards/spoken.js';
import { isSession } from '../frame/release-index.js';
import { SIGN_TEXTS } from './texts.js';

/** Without a script the page is asked for again after so many seconds. */
const RELOAD = 60;

/** Characters that fit a screen in large type; without a script, which measures, more are written smaller. */
const MOST_LARGE = 750;
/** Characters that each line of a notice or of what comes next takes away. */
const A_LINE = 60;

interface SignProps {
  view: View;
  room: ReleasedRoom;
  /** Milliseconds. */
  at: number;
}

/**
 * A full screen for a door: now and next, in the conference's languages side by side. A function of the release, the
 * room and the minute. The script keeps the clock going and the last state on the screen while there is no network.
 */
export function signPage(props: SignProps): string {
  const { view, room } = props;
  const { language, site, conference } = view;
  const { signStyles, signScript, icon } = site.assets;
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${textIn(room.name, language)} · ${textIn(conference.name, language)}`}</title>
      <meta name="robots" content="noindex" />
      <noscript>
        <meta httpEquiv="refresh" content={String(RELOAD)} />
      </noscript>
      <link rel="stylesheet" href={signStyles} />
      <link rel="icon" type="image/svg+xml" href={icon} />
      <script type="module" src={signScript} />
    </head>,
  );
  const sign = doorSign(view.document, room, props.at);
  const content = renderToStaticMarkup(<Sign {...props} sign={sign} />);
  const written = content.replace(/<[^>]+>/g, '').length;
  const lines = sign.notices.length + sign.next.length + sign.now.length;
  const isFull = written + lines * A_LINE > MOST_LARGE;
  const body = `<body class="${isFull ? 'sign sign-full' : 'sign'}">${content}</body>`;
  return `<!doctype html><html lang="${language}">${head}${body}</html>`;
}

function Sign({ view, room, at, sign }: SignProps & { sign: DoorSign }) {
  const { conference, language } = view;
  const { now, next, notices } = sign;
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
        {notices.length > 0 ? (
          <ul className="sign-notices">
            {notices.map((notice) => (
              <Notice key={notice.panel.id} view={view} notice={notice} />
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

/** The page's own language first, then the conference's other one. */
function languagesOf({ language, conference }: View): Language[] {
  const others = LANGUAGES.filter((one) => one !== language && conference.languages.includes(one));
  return [language, ...others];
}

/** A text in every language of the conference; once only where they agree. */
function Both({ view, text }: { view: View; text: (language: Language) => string }) {
  const texts = new Map<string, Language>();
  for (const language of languagesOf(view)) {
    const words = text(language);
    if (!texts.has(words)) texts.set(words, language);
  }
  return [...texts].map(([words, language]) => (
    <span key={language} lang={language}>
      {words}
    </span>
  ));
}

function Times({ panel, view }: { panel: Pick<ReleasedPanel, 'startsAt' | 'endsAt'>; view: View }) {
  const { timeZone } = view.conference;
  const clock = (at: string) => <time dateTime={at}>{localClock(at, timeZone)}</time>;
  return (
    <p className="sign-time">
      {clock(panel.startsAt)}–{clock(panel.endsAt)}
    </p>
  );
}

/** A session in each language: title, who, and in which languages it is held. */
function Session({ view, panel }: { view: View; panel: ReleasedPanel }) {
  const { index } = view;
  return (
    <article>
      <Times panel={panel} view={view} />
      <div className="sign-columns">
        {languagesOf(view).map((language) => {
          const spoken = spokenText(panel, language);
          return (
            <div key={language} lang={language}>
              <h3>{textIn(panel.title, language)}</h3>
              {isSession(panel) ? (
                <ul>
                  {peopleLines(panel, index.speakers, language).map(({ label, people }) => (
                    <li key={label + people}>
                      <span className="role">{label}</span> {people}
                    </li>
                  ))}
                </ul>
              ) : null}
              {spoken ? <p className="sign-spoken">{spoken}</p> : null}
            </div>
          );
        })}
      </div>
    </article>
  );
}

function Notice({ view, notice }: { view: View; notice: SignNotice }) {
  const { kind, panel, was, roomName } = notice;
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
