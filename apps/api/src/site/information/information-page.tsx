import { subscribeLinks } from '#shared/calendar/subscribe-links';
import { isWritten, textIn } from '#shared/languages';
import { feedsOf } from '../frame/addresses.js';
import { Content, Prose } from '../frame/content.js';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { INFORMATION_TEXTS } from './texts.js';

export function informationPage(view: View): Page {
  return {
    title: view.t.information,
    address: (to) => to.information,
    current: 'information',
    main: <InformationMain />,
  };
}

function InformationMain() {
  const { to, conference, document, language } = useView();
  const t = useTexts(INFORMATION_TEXTS);
  const feeds = feedsOf(language, conference.slug);
  const hasText = isWritten(conference.information);
  return (
    <>
      <header className="page-head">
        <h1>{t.information}</h1>
        <p className="lede">
          <Content of={conference.name} />
        </p>
      </header>
      {hasText ? <Prose of={conference.information} level={2} /> : <p>{t.informationEmpty}</p>}
      <section className="feeds" id="feeds" aria-labelledby="feeds-title">
        <h2 id="feeds-title">{t.feedsAndData}</h2>
        <p className="muted">
          {t.feedsLead} <a href={to.subscribe()}>{t.subscribeTitle}</a>
        </p>
        <ul className="feed-list">
          <FeedLine name={t.feedAgenda} path={feeds.conference} />
          <li>
            <a href={to.json}>{t.dataJson}</a>
          </li>
        </ul>
        <FeedGroup
          title={t.tracks}
          items={document.tracks.map(({ slug, name }) => ({
            name: textIn(name, language),
            path: feeds.track(slug),
          }))}
        />
        <FeedGroup
          title={t.rooms}
          items={document.rooms.map(({ slug, name }) => ({
            name: textIn(name, language),
            path: feeds.room(slug),
          }))}
        />
      </section>
    </>
  );
}

function FeedGroup({ title, items }: { title: string; items: { name: string; path: string }[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="feed-list feed-columns">
        {items.map(({ name, path }) => (
          <FeedLine key={path} name={name} path={path} />
        ))}
      </ul>
    </>
  );
}

function FeedLine({ name, path }: { name: string; path: string }) {
  const { site } = useView();
  const { plain, webcal } = subscribeLinks(site.publicUrl + path, name);
  return (
    <li>
      <a href={plain}>{name}</a>{' '}
      <a className="small" href={webcal}>
        webcal<span className="vh"> {name}</span>
      </a>
    </li>
  );
}
