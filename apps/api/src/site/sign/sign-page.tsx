import { renderToStaticMarkup } from 'react-dom/server';
import { textIn } from '#shared/languages';
import { doorSign } from './door-sign.js';
import { Sign, type SignProps } from './sign.js';

/** Without a script the page is asked for again after so many seconds. */
const RELOAD = 60;

/** Characters that fit a screen in large type; without a script, which measures, more are written smaller. */
const MOST_LARGE = 750;

/** Characters that each line of a change or of what comes next takes away. */
const A_LINE = 60;

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
  const lines = sign.changes.length + sign.next.length + sign.now.length;
  const isFull = written + lines * A_LINE > MOST_LARGE;
  const body = `<body class="${isFull ? 'sign sign-full' : 'sign'}">${content}</body>`;
  return `<!doctype html><html lang="${language}">${head}${body}</html>`;
}
