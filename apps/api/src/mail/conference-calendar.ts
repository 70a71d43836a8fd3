import { type Language, textIn } from '#shared/languages';
import { calendar } from '../icalendar/calendar.js';
import { event } from '../icalendar/event.js';
import { uidOf } from '../icalendar/uid.js';
import type { RegistrationMailData } from './mail-data.js';

interface CalendarFacts {
  registrationId: string;
  /** When the mail was caused: a calendar that is made again has the same bytes. */
  at: Date;
  data: RegistrationMailData;
  /** Public page of the agenda; the file may be passed on, so it holds no secret. */
  agendaUrl: string;
  publicUrl: string;
}

/** The days of the conference as one all-day event: a file, no invitation. */
export function conferenceCalendar(facts: CalendarFacts, language: Language): string {
  const { data, at, registrationId, publicUrl } = facts;
  const { name, venue, city, startDate, endDate } = data.conference;
  const days = event({
    uid: uidOf('registration', registrationId, publicUrl),
    stamp: at,
    lastModified: at,
    sequence: 0,
    status: 'CONFIRMED',
    transparent: true,
    time: { first: startDate, last: endDate },
    summary: textIn(name, language),
    location: [textIn(venue, language), textIn(city, language)].filter(Boolean).join(', '),
    description: language === 'fr' ? `Référence ${data.reference}` : `Reference ${data.reference}`,
    url: facts.agendaUrl,
  });
  return calendar({ events: [days] }).toString();
}
