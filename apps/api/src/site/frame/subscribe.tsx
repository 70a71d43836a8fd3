import { textIn } from '#shared/languages';
import { feedOfChoice, type SubscribeChoice } from './subscription.js';
import { isSession } from './release-index.js';
import { Icon } from './icon.js';
import { useView } from './view.js';

const WHOLE: SubscribeChoice = { scope: 'all', item: null };

/** The subscribe form as a native popover: it opens without a script. */
export function SubscribeDialog() {
  const { t } = useView();
  return (
    <dialog className="dialog" id="subscribe" popover="auto" aria-labelledby="subscribe-title">
      <div className="dialog-head">
        <h2 id="subscribe-title">{t.subscribeTitle}</h2>
        <button
          className="btn btn-quiet btn-icon"
          type="button"
          popoverTarget="subscribe"
          popoverTargetAction="hide"
          aria-label={t.close}
        >
          <Icon name="x" />
        </button>
      </div>
      <SubscribeForm choice={WHOLE} />
    </dialog>
  );
}

/** What to follow, where to add it; answered by a redirect to the calendar. */
export function SubscribeForm({ choice }: { choice: SubscribeChoice }) {
  const { t, to, document, language, index, site } = useView();
  const feed = feedOfChoice(document, choice, language);
  const sessions = t.sessionsOnDays(
    document.panels.filter(isSession).length,
    index.days.filter((day) => index.panelsOfDay.get(day)!.some(isSession)).length,
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
          <button className="btn" name="to" value="webcal">
            <Icon name="calendar" />
            <span>
              {t.thisDevice}
              <small>{t.thisDeviceMore}</small>
            </span>
          </button>
          <button className="btn" name="to" value="google">
            <Icon name="calendar-plus" />
            <span>
              {t.google}
              <small>{t.googleMore}</small>
            </span>
          </button>
          <button className="btn" name="to" value="outlook">
            <Icon name="calendar-plus-2" />
            <span>
              {t.outlook}
              <small>{t.outlookMore}</small>
            </span>
          </button>
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
  items: { id: string; slug: string; name: { en: string; fr: string } }[];
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

interface CopyLinkProps {
  label: string;
  address: string;
  children: React.ReactNode;
}

/** A link to copy; the button works with the script only and is absent without it. */
export function CopyLink({ label, address, children }: CopyLinkProps) {
  const { t } = useView();
  return (
    <div className="field">
      <label className="label" htmlFor="feed">
        {label}
      </label>
      <div className="copy">
        <input className="input mono" id="feed" readOnly value={address} />
        <button className="btn" type="button" hidden data-copy={t.copied} data-failed={t.notCopied}>
          <Icon name="copy" />
          <span>{t.copy}</span>
        </button>
        <span className="vh" role="status" />
      </div>
      <p className="hint">{children}</p>
    </div>
  );
}
