import type { ReleasedPanel } from '#shared/releases/release-document';
import { feedsOf } from '../frame/addresses.js';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { calendarEntryLinks } from './calendar-entry.js';
import { SESSION_TEXTS } from './texts.js';

/** No file and no link to another service for what is not for everybody: it is in the private calendar. */
export function CalendarBox({ panel }: { panel: ReleasedPanel }) {
  const { to, language, conference, document, site } = useView();
  const t = useTexts(SESSION_TEXTS);
  if (panel.audience !== null) return <p className="small muted">{t.inPrivateCalendar}</p>;
  const file = feedsOf(language, conference.slug).panel(panel.slug);
  const { google, outlook } = calendarEntryLinks(document, panel, language, site.publicUrl);
  return (
    <section className="box box-pad" aria-labelledby="calendar">
      <h2 id="calendar" className="h-small">
        {t.addToCalendar}
      </h2>
      <ul className="cal-list">
        <li>
          <a href={file} download>
            <Icon name="calendar" />
            {t.thisDeviceFile}
          </a>
        </li>
        <li>
          <a href={google} rel="noopener noreferrer">
            <Icon name="calendar-plus" />
            {t.googleCalendar}
          </a>
        </li>
        <li>
          <a href={outlook} rel="noopener noreferrer">
            <Icon name="calendar-plus-2" />
            {t.outlook}
          </a>
        </li>
      </ul>
      <p className="small muted">
        {t.addedOnce} <a href={to.subscribe()}>{t.subscribeToAgenda}</a>.
      </p>
    </section>
  );
}
