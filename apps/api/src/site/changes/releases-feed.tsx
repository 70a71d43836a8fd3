import { Feed } from 'feed';
import { renderToStaticMarkup } from 'react-dom/server';
import { textIn } from '#shared/languages';
import type { Change } from '#shared/releases/changes';
import { editedFieldNames } from '#shared/words/words';
import type { View } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { placementText, type ReleaseStory } from './release-story.js';
import { CHANGES_TEXTS } from './texts.js';

/**
 * The releases as an Atom feed (RFC 4287): a pure function of them. Ids are tag URIs (RFC 4151) of the installation's
 * host, the conference's id and the language: they stay when a slug or a name changes.
 */
export function releasesFeed(view: View, stories: ReleaseStory[]): string {
  const { to, conference, language, site, document } = view;
  const t = CHANGES_TEXTS[view.language];
  const { publicUrl } = site;
  const tag = `tag:${new URL(publicUrl).hostname},2026:${conference.id}/${language}/releases`;
  const name = textIn(conference.name, language, conference.languages);
  const feed = new Feed({
    id: tag,
    title: `${name} · ${t.changes}`,
    description: `${t.changesLead} ${t.timesAre(conferenceZone(view))}`,
    updated: new Date(document.publishedAt),
    author: { name },
    link: publicUrl + to.changes,
    feed: publicUrl + to.changesFeed,
    generator: 'Apogee',
  });
  for (const story of stories) {
    feed.addItem({
      id: `${tag}/${story.number}`,
      title: t.releaseHead(story.number),
      link: `${publicUrl}${to.changesUpTo(story.number)}#release-${story.number}`,
      date: new Date(story.publishedAt),
      published: new Date(story.publishedAt),
      content: renderToStaticMarkup(<Story view={view} story={story} />),
    });
  }
  return feed.atom1();
}

function Story({ view, story }: { view: View; story: ReleaseStory }) {
  const { language, conference } = view;
  const t = CHANGES_TEXTS[view.language];
  const { changes, notes, restoredFrom, number } = story;
  const isFirst = number === 1 && changes.every(({ kind }) => kind === 'added');
  const note = textIn(notes, language, conference.languages);
  return (
    <>
      {restoredFrom === null ? null : <p>{t.restoredFrom(restoredFrom)}</p>}
      {note ? <p>{note}</p> : null}
      {isFirst ? (
        <p>{t.firstRelease(t.sessions(changes.length))}</p>
      ) : changes.length === 0 ? (
        <p>{t.noChange}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change.panelId + change.kind}>
              <ChangeText view={view} change={change} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ChangeText({ view, change }: { view: View; change: Change }) {
  const { to, language, site, conference } = view;
  const t = CHANGES_TEXTS[view.language];
  const { kind, slug, title, titleBefore, before, after, edited } = change;
  const was = before && placementText(before, view);
  const now = after && placementText(after, view);
  const moved = kind === 'moved' || kind === 'room-changed';
  const facts = [
    titleBefore ? t.titleWas(textIn(titleBefore, language, conference.languages)) : '',
    moved && was && now ? t.wasNow(was, now) : '',
    kind === 'added' && now ? now : '',
    kind === 'cancelled' && was ? was : '',
    edited.length > 0 ? t.changedFields(editedFieldNames(edited, language)) : '',
  ].filter(Boolean);
  return (
    <>
      <strong>{t.words.changes[kind]}</strong>{' '}
      {kind === 'cancelled' ? (
        textIn(title, language, conference.languages)
      ) : (
        <a href={site.publicUrl + to.panel(slug)}>
          {textIn(title, language, conference.languages)}
        </a>
      )}
      {facts.map((fact) => (
        <span key={fact}>
          <br />
          {fact}
        </span>
      ))}
    </>
  );
}
