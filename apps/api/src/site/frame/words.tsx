import type { ReactNode } from 'react';
import { languageOf, type Localised, textIn } from '#shared/languages';
import type { ReleasedTrack } from '#shared/releases/release-document';
import { isoWithOffset, localClock } from '#shared/zoned-time';
import { Icon } from './icon.js';
import type { IconName } from './icons.js';
import { markdownToHtml } from './markdown.js';
import { useView } from './view.js';

/**
 * A text of the organisers. When it is missing in the page's language it is shown in the other one,
 * with its `lang` and, where the conference promises both languages, a mark.
 */
export function Words({ of, mark = true }: { of: Localised; mark?: boolean }) {
  const { language, conference, t } = useView();
  const own = languageOf(of, language);
  if (own === language) return textIn(of, language);
  return (
    <>
      <span lang={own}>{textIn(of, language)}</span>
      {mark && conference.languages.length > 1 ? (
        <>
          {' '}
          <abbr className="in-lang" title={t.inOtherLanguage}>
            {t.otherLanguageShort}
          </abbr>
        </>
      ) : null}
    </>
  );
}

/** A Markdown text of the organisers, sanitised; its headings start at the level. */
export function Prose({ of, level = 3 }: { of: Localised; level?: 2 | 3 }) {
  const { language } = useView();
  const own = languageOf(of, language);
  return (
    <div
      className="prose"
      lang={own === language ? undefined : own}
      dangerouslySetInnerHTML={{ __html: markdownToHtml(textIn(of, language), level) }}
    />
  );
}

/** A clock time of the conference, `09:30`. */
export function Clock({ at }: { at: string }) {
  const { timeZone } = useView().conference;
  return <time dateTime={shortIso(at, timeZone)}>{localClock(at, timeZone)}</time>;
}

/** `2027-06-16T09:30+02:00`, without the seconds. */
function shortIso(at: string, timeZone: string): string {
  const iso = isoWithOffset(at, timeZone);
  return iso.slice(0, 16) + iso.slice(19);
}

/** `09:30 to 10:45`, both as machine-readable times. */
export function ClockRange({ from, until }: { from: string; until: string }) {
  const { t } = useView();
  const [before, between, after] = t.to('|', '|').split('|');
  return (
    <>
      {before}
      <Clock at={from} />
      {between}
      <Clock at={until} />
      {after}
    </>
  );
}

/** A track by shape, colour and name. */
export function TrackName({ track }: { track: ReleasedTrack }) {
  return (
    <span className="track-name">
      <Mark track={track} />
      <span>
        <Words of={track.name} mark={false} />
      </span>
    </span>
  );
}

export function Mark({ track }: { track: ReleasedTrack }) {
  return <Icon name={`track-${track.shape}` as IconName} className="mark" />;
}

/** A line with an icon in a list of facts. */
export function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
