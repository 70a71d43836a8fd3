import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Language, textIn } from '#shared/languages';
import { oneLine } from './mail-content.js';
import type { RegistrationMailData } from './mail-data.js';

interface CalendarFacts {
  registrationId: string;
  /** When the mail was caused: a calendar that is made again has the same bytes. */
  at: Date;
  data: RegistrationMailData;
  /** Public page of the agenda; the file may be passed on, so it holds no secret. */
  agendaUrl: string;
  host: string;
}

const DAY = 24 * 3_600_000;

/**
 * The days of the conference as one all-day event (RFC 5545; no METHOD, so that it is a file and not an
 * invitation). The UID stays the same for a registration.
 */
export function conferenceCalendar(facts: CalendarFacts, language: Language): string {
  const { data, at } = facts;
  const { name, venue, city, startDate, endDate } = data.conference;
  const stamp = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const calendar = ical({ prodId: { company: 'Apogee', product: 'Apogee', language: 'EN' } });
  calendar.createEvent({
    id: `registration-${facts.registrationId}@${facts.host}`,
    stamp,
    lastModified: stamp,
    sequence: 0,
    start: new Date(startDate),
    // The end of an all-day event is the first day after it (RFC 5545 3.6.1).
    end: new Date(Date.parse(endDate) + DAY),
    allDay: true,
    summary: oneLine(textIn(name, language)),
    location: oneLine([textIn(venue, language), textIn(city, language)].filter(Boolean).join(', ')),
    description: language === 'fr' ? `Référence ${data.reference}` : `Reference ${data.reference}`,
    url: facts.agendaUrl,
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  // The generator leaves out the last line's end, which RFC 5545 3.1 wants.
  return `${calendar.toString().trimEnd()}\r\n`;
}
