import { textIn } from '#shared/languages';
import type { CancelledPanel } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { formatPlacement } from '../cards/moves.js';
import { BackToAgenda } from '../frame/back-to-agenda.js';
import { Content } from '../frame/content.js';
import { Crumbs } from '../frame/crumbs.js';
import { fullDay } from '../frame/dates.js';
import { Icon } from '../frame/icon.js';
import type { Page } from '../frame/page.js';
import { useView, type View } from '../frame/view.js';
import { zoneOf } from '../frame/zone.js';
import { KeepWide } from './seat-box.js';
import { SESSION_TEXTS } from './texts.js';

/** A session that was taken off the agenda, while calendars still show it as cancelled. */
export function cancelledSessionPage(view: View, panel: CancelledPanel): Page {
  return {
    title: textIn(panel.title, view.language),
    address: (other) => other.panel(panel.slug),
    current: 'agenda',
    unlisted: true,
    main: <CancelledMain panel={panel} />,
  };
}

function CancelledMain({ panel }: { panel: CancelledPanel }) {
  const view = useView();
  const { to, language, conference, attendee } = view;
  const t = SESSION_TEXTS[view.language];
  const day = localDay(panel.startsAt, conference.timeZone);
  const times = formatPlacement(panel, panel, view);
  const room = panel.roomName ? textIn(panel.roomName, language) : t.acrossRooms;
  return (
    <div className="answer">
      <Crumbs trail={[{ text: t.agenda, href: to.agenda() }]} />
      <h1>
        <s>
          <Content of={panel.title} />
        </s>
      </h1>
      <div className="notice notice-bad">
        <Icon name="circle-x" />
        <p>
          <strong>{t.cancelledTitle}</strong>{' '}
          {t.cancelledMore(`${fullDay(day, language)}, ${times}, ${room}`)}{' '}
          {t.timesAre(zoneOf(view, day, day))}
        </p>
      </div>
      {attendee ? <KeepWide panel={panel} /> : null}
      <BackToAgenda />
    </div>
  );
}
