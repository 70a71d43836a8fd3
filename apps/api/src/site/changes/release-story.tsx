import { type Localised, textIn } from '#shared/languages';
import type { Change, NamedPlacement } from '#shared/releases/changes';
import { editedFieldNames } from '#shared/words/words';
import { localClock, localDay } from '#shared/zoned-time';
import { Content } from '../frame/content.js';
import { dayAndMonth, dayMonthYear } from '../frame/dates.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { CHANGES_TEXTS } from './texts.js';

/** One release as this page tells it. */
export interface ReleaseStory {
  number: number;
  publishedAt: string;
  notes: Localised;
  changes: Change[];
  /** The earlier release whose content it published again. */
  restoredFrom: number | null;
}

export function Release({ story }: { story: ReleaseStory }) {
  const { language, conference } = useView();
  const t = useTexts(CHANGES_TEXTS);
  const { number, publishedAt, notes, changes } = story;
  const isFirst = changes.every(({ kind }) => kind === 'added') && number === 1;
  const date = dayMonthYear(localDay(publishedAt, conference.timeZone), language);
  return (
    <section className="release-story" aria-labelledby={`release-${number}`}>
      <h2 id={`release-${number}`}>{t.releaseHead(number)}</h2>
      <p className="small muted">
        {t.publishedOn(date, localClock(publishedAt, conference.timeZone))}
      </p>
      {story.restoredFrom === null ? null : <p>{t.restoredFrom(story.restoredFrom)}</p>}
      {textIn(notes, language) ? (
        <p className="release-notes">
          <Content of={notes} />
        </p>
      ) : null}
      {isFirst ? (
        <p>{t.firstRelease(t.sessions(changes.length))}</p>
      ) : changes.length === 0 ? (
        <p>{t.noChange}</p>
      ) : (
        <ul className="changes">
          {changes.map((change) => (
            <ChangeLine key={change.panelId + change.kind} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

const TAGS: Record<Change['kind'], string> = {
  added: 'tag tag-ok',
  moved: 'tag tag-info',
  'room-changed': 'tag tag-info',
  cancelled: 'tag tag-bad',
  edited: 'tag',
};

function ChangeLine({ change }: { change: Change }) {
  const { t, to, document } = useView();
  const current = document.panels.find(({ id }) => id === change.panelId);
  return (
    <li className="change-line">
      <span className={TAGS[change.kind]}>{t.words.changes[change.kind]}</span>
      <div>
        <p className="rel-title">
          {current ? (
            <a href={to.panel(current.slug)}>
              <Content of={change.title} />
            </a>
          ) : (
            <Content of={change.title} />
          )}
        </p>
        <Details change={change} />
      </div>
    </li>
  );
}

function Details({ change }: { change: Change }) {
  const view = useView();
  const t = CHANGES_TEXTS[view.language];
  const was = change.before ? placementText(change.before, view) : undefined;
  const now = change.after ? placementText(change.after, view) : undefined;
  const fields = editedFieldNames(change.edited, view.language);
  const moved = change.kind === 'moved' || change.kind === 'room-changed';
  return (
    <>
      {change.titleBefore ? (
        <p className="small muted">
          {t.titleWas(textIn(change.titleBefore, view.language, view.conference.languages))}
        </p>
      ) : null}
      {moved && was && now ? <p className="small muted">{t.wasNow(was, now)}</p> : null}
      {change.kind === 'added' && now ? <p className="small muted">{now}</p> : null}
      {change.kind === 'cancelled' && was ? (
        <p className="small muted">
          <s>{was}</s>
        </p>
      ) : null}
      {fields ? <p className="small muted">{t.changedFields(fields)}</p> : null}
    </>
  );
}

/** `16 June, 09:15 to 10:30, Room 1`. */
export function placementText(placement: NamedPlacement, view: View): string {
  const { language, conference } = view;
  const t = CHANGES_TEXTS[view.language];
  const day = dayAndMonth(localDay(placement.startsAt, conference.timeZone), language);
  const times = t.to(
    localClock(placement.startsAt, conference.timeZone),
    localClock(placement.endsAt, conference.timeZone),
  );
  const room = placement.roomName
    ? textIn(placement.roomName, language, conference.languages)
    : t.acrossRooms;
  return `${day}, ${times}, ${room}`;
}
