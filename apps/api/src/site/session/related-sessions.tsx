import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { SessionList } from '../cards/session-list.js';
import { useTexts, useView } from '../frame/view.js';
import { relatedSessions } from './related.js';
import { SESSION_TEXTS } from './texts.js';

export function RelatedSessions({ panel }: { panel: ReleasedPanel }) {
  const { document, index, language } = useView();
  const t = useTexts(SESSION_TEXTS);
  const { sameTrack, sameSpeakers, nextInRoom } = relatedSessions(document, panel);
  const room = index.rooms.get(panel.roomId ?? '');
  const lists = [
    { head: t.sameTrack, panels: sameTrack },
    { head: t.sameSpeakers, panels: sameSpeakers },
    { head: room ? t.nextIn(textIn(room.name, language)) : '', panels: nextInRoom },
  ].filter(({ panels }) => panels.length > 0);
  if (lists.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{t.related}</h2>
      <div className="related-cols">
        {lists.map(({ head, panels }) => (
          <div key={head}>
            <h3 className="h-small">{head}</h3>
            <SessionList panels={panels} />
          </div>
        ))}
      </div>
    </section>
  );
}
