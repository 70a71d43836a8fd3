import type { SubscribeLinks } from '#shared/calendar/subscribe-links';
import { Icon } from './icon.js';
import { useView } from './view.js';

/** The links that add one feed to the common calendars. */
export function CalendarLinks({ links }: { links: SubscribeLinks }) {
  const { t } = useView();
  return (
    <p className="btn-row">
      <a className="btn" href={links.webcal}>
        <Icon name="calendar" />
        {t.thisDevice}
      </a>
      <a className="btn" href={links.google} rel="noopener noreferrer">
        {t.google}
      </a>
      <a className="btn" href={links.outlook} rel="noopener noreferrer">
        {t.outlook}
      </a>
    </p>
  );
}
