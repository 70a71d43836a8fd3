import { subscribeLinks } from '#shared/calendar/subscribe-links';
import { CalendarLinks } from './calendar-links.js';
import { CopyLink } from './copy-link.js';
import { useView } from './view.js';

/** How to follow a public feed: by the common calendars, by its address, once as a file. */
export function FeedLinks({ feed, title }: { feed: string; title: string }) {
  const { t } = useView();
  return (
    <>
      <CalendarLinks links={subscribeLinks(feed, title)} />
      <CopyLink label={t.orCopy} address={feed}>
        {t.orDownload}{' '}
        <a href={feed} download>
          {t.download}
        </a>
        , {t.downloadMore}
      </CopyLink>
    </>
  );
}
