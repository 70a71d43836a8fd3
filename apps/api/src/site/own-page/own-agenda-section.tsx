import type { SeatCount } from '../../registrations/seats/own-agenda.queries.js';
import { DeedNewsBox } from '../cards/deed-news.js';
import type { DeedNews } from '../frame/attendee.js';
import { capital, longDay } from '../frame/dates.js';
import { Icon } from '../frame/icon.js';
import { useView } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { entriesByDay, type OwnEntry } from './own-agenda.js';
import { Device } from './own-device.js';
import { Entry } from './own-entry.js';
import { OWN_PAGE_TEXTS } from './texts.js';

export interface OwnAgendaPart {
  entries: OwnEntry[];
  seatCounts: ReadonlyMap<string, SeatCount>;
  onDevice: boolean;
  news: DeedNews | null;
}

interface OwnAgendaProps {
  secret: string;
  reference: string;
  agenda: OwnAgendaPart;
}

/** What an attendee keeps and where they have a seat, by time; every button is a form. */
export function OwnAgendaSection({ secret, reference, agenda }: OwnAgendaProps) {
  const view = useView();
  const { to, conference, language } = view;
  const t = OWN_PAGE_TEXTS[view.language];
  const { entries, onDevice, news } = agenda;
  const overlapping = entries.some(({ overlaps }) => overlaps.length > 0);
  return (
    <section className="mine" id="agenda" aria-labelledby="mine-title">
      <div className="mine-head">
        <h2 id="mine-title">{t.myAgenda}</h2>
        <p className="muted small">
          {t.ownAgendaCount(entries.length)}, {conferenceZone(view)}
        </p>
        <a className="btn" href={to.agenda()}>
          <Icon name="plus" />
          {t.addSessions}
        </a>
      </div>
      <DeedNewsBox news={news} />
      <Device secret={secret} reference={reference} onDevice={onDevice} />
      {overlapping ? (
        <div className="notice notice-warn own-news">
          <Icon name="triangle-alert" />
          <p>
            <strong>{t.someOverlap}</strong> {t.someOverlapMore}
          </p>
        </div>
      ) : null}
      {entries.length === 0 ? (
        <div className="empty">
          <strong>{t.ownAgendaEmpty}</strong>
          <p>{onDevice ? t.ownAgendaEmptyHere : t.ownAgendaEmptyMore}</p>
        </div>
      ) : null}
      {entriesByDay(entries, conference.timeZone).map(([day, ofDay]) => (
        <div key={day}>
          <h3 className="mine-day">{capital(longDay(day, language))}</h3>
          <ul className="mine-list">
            {ofDay.map((entry) => (
              <Entry
                key={entry.panel.id}
                entry={entry}
                secret={secret}
                counts={agenda.seatCounts}
                onDevice={onDevice}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
