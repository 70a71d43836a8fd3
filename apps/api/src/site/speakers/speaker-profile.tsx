import { isWritten } from '#shared/languages';
import { nationName } from '#shared/nations';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleasedSpeaker } from '#shared/releases/release-document';
import { Portrait } from '../cards/portrait.js';
import { SessionList } from '../cards/session-list.js';
import { feedsOf } from '../frame/addresses.js';
import { Prose } from '../frame/content.js';
import { Crumbs } from '../frame/crumbs.js';
import { FeedLinks } from '../frame/feed-links.js';
import type { Page } from '../frame/page.js';
import { hasPublicFeed } from '../frame/release-index.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { SPEAKERS_TEXTS } from './texts.js';

export function speakerProfile(view: View, speaker: ReleasedSpeaker): Page {
  const { index, language, conference } = view;
  const name = personName(speaker, language, conference.languages);
  const affiliation = personAffiliation(speaker, language, conference.languages);
  const title = affiliation ? `${name}, ${affiliation}` : name;
  return {
    title,
    address: (to) => to.speaker(speaker.slug),
    current: 'speakers',
    calendars: hasPublicFeed(index, speaker.id)
      ? [{ title, href: feedsOf(language, conference.slug).speaker(speaker.slug) }]
      : [],
    main: <ProfileMain speaker={speaker} title={title} />,
  };
}

function ProfileMain({ speaker, title }: { speaker: ReleasedSpeaker; title: string }) {
  const view = useView();
  const { to, index, language, conference } = view;
  const t = SPEAKERS_TEXTS[view.language];
  const affiliation = personAffiliation(speaker, language, conference.languages);
  return (
    <>
      <Crumbs trail={[{ text: t.speakers, href: to.speakers() }]} />
      <div className="page-2col">
        <div>
          <header className="speaker-head person">
            <Portrait speaker={speaker} large />
            <div>
              <h1>{personName(speaker, language, conference.languages)}</h1>
              {affiliation ? <p className="lede">{affiliation}</p> : null}
              {speaker.nation ? <p>{nationName(speaker.nation, language)}</p> : null}
            </div>
          </header>
          {isWritten(speaker.biography) ? (
            <section className="speaker-section" aria-labelledby="biography">
              <h2 id="biography">{t.biography}</h2>
              <Prose of={speaker.biography} />
            </section>
          ) : null}
          <section className="speaker-section" aria-labelledby="sessions">
            <h2 id="sessions">{t.speakerSessions}</h2>
            <p className="small muted">{t.timesAre(conferenceZone(view))}</p>
            <SessionList panels={index.panelsOfSpeaker.get(speaker.id) ?? []} />
          </section>
        </div>
        {hasPublicFeed(index, speaker.id) ? <Feed speaker={speaker} title={title} /> : null}
      </div>
    </>
  );
}

function Feed({ speaker, title }: { speaker: ReleasedSpeaker; title: string }) {
  const { language, conference, site } = useView();
  const t = useTexts(SPEAKERS_TEXTS);
  const feed = site.publicUrl + feedsOf(language, conference.slug).speaker(speaker.slug);
  return (
    <aside className="box box-pad feed" aria-labelledby="follow">
      <h2 id="follow" className="h-small">
        {t.followSpeaker}
      </h2>
      <FeedLinks feed={feed} title={title} />
    </aside>
  );
}
