import { textIn } from '#shared/languages';
import { type DeedNews, isGranted } from '../frame/attendee.js';
import { Icon } from '../frame/icon.js';
import { bySlugOrId } from '../frame/release-index.js';
import { useTexts, useView } from '../frame/view.js';
import { CARD_TEXTS } from './texts.js';

/** What the form before this page did or could not do; nothing when the release does not know the session. */
export function DeedNewsBox({ news }: { news: DeedNews | null }) {
  const { document, language } = useView();
  const t = useTexts(CARD_TEXTS);
  if (news === null) return null;
  const titleOf = (slug: string) => {
    const panel = bySlugOrId([...document.panels, ...document.cancelled], slug);
    return panel && textIn(panel.title, language);
  };
  const title = titleOf(news.panel);
  if (title === undefined) return null;
  const granted = isGranted(news.outcome);
  return (
    <div
      className={`notice own-news ${granted ? 'notice-ok' : 'notice-warn'}`}
      role={granted ? 'status' : 'alert'}
    >
      <Icon name={granted ? 'circle-check' : 'triangle-alert'} />
      <p>{t.outcomes[news.outcome](title, titleOf(news.beside) ?? '')}</p>
    </div>
  );
}
