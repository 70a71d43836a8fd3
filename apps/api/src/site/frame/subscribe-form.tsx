import { type Localised, textIn } from '#shared/languages';
import { CopyLink } from './copy-link.js';
import { Icon } from './icon.js';
import { isBreak } from './release-index.js';
import { feedOfChoice, type SubscribeChoice, WHOLE } from './subscription.js';
import { useView } from './view.js';

const CALENDARS = [
  { target: 'webcal', icon: 'calendar', name: 'thisDevice', more: 'thisDeviceMore' },
  { target: 'google', icon: 'calendar-plus', name: 'google', more: 'googleMore' },
  { target: 'outlook', icon: 'calendar-plus-2', name: 'outlook', more: 'outlookMore' },
] as const;

/** What to follow, where to add it; answered by a redirect to the calendar. */
export function SubscribeForm({ choice }: { choice: SubscribeChoice }) {
  const { t, to, document, language, index, site } = useView();
  const feed = feedOfChoice(document, choice, language);
  const sessions = t.sessionsOnDays(
    document.panels.filter((panel) => !isBreak(panel)).length,
    index.days.filter((day) => !index.panelsOfDay.get(day)!.every(isBreak)).length,
  );
  return (
    <form
      className="dialog-body subscribe"
      method="get"
      action={to.subscribe()}
      data-origin={site.publicUrl}
    >
      <p className="muted">{t.subscribeLead}</p>
      <fieldset className="scope">
        <legend className="label">{t.whatToFollow}</legend>
        <div>
          <label className="choice">
            <input type="radio" name="scope" value="all" defaultChecked={choice.scope === 'all'} />
            <span>{t.wholeConference}</span>
            <span className="hint">{sessions}</span>
          </label>
          <ScopePick scope="track" items={document.tracks} choice={choice} />
          <ScopePick scope="room" items={document.rooms} choice={choice} />
        </div>
      </fieldset>
      <div className="sub-to" role="group" aria-labelledby="add-it-to">
        <p className="label" id="add-it-to">
          {t.addItTo}
        </p>
        <div className="sub-buttons">
          {CALENDARS.map(({ target, icon, name, more }) => (
            <button key={target} className="btn" name="to" value={target}>
              <Icon name={icon} />
              <span>
                {t[name]}
                <small>{t[more]}</small>
              </span>
            </button>
          ))}
        </div>
      </div>
      <CopyLink label={t.orCopy} address={site.publicUrl + feed.path}>
        {t.orDownload}{' '}
        <a href={feed.path} download data-feed>
          {t.download}
        </a>
        , {t.downloadMore} <a href={`${to.information}#feeds`}>{t.allFeeds}</a>
      </CopyLink>
    </form>
  );
}

interface ScopePickProps {
  scope: 'track' | 'room';
  items: { id: string; slug: string; name: Localised }[];
  choice: SubscribeChoice;
}

function ScopePick({ scope, items, choice }: ScopePickProps) {
  const { t, language, document } = useView();
  if (items.length === 0) return null;
  const chosen = choice.scope === scope;
  const base = feedOfChoice(document, WHOLE, language).path.replace(/\.ics.*$/, '');
  return (
    <div className="scope-pick">
      <label className="choice">
        <input type="radio" name="scope" value={scope} defaultChecked={chosen} />
        <span>{scope === 'track' ? t.oneTrack : t.oneRoom}</span>
      </label>
      <select
        className="select"
        name={scope}
        aria-label={scope === 'track' ? t.track : t.room}
        defaultValue={chosen ? (choice.item ?? undefined) : undefined}
        data-base={`${base}/${scope}s/`}
      >
        {items.map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
