import { type Language, textIn } from '#shared/languages';
import { escapeText, oneLine, toWire } from '../icalendar/content-lines.js';
import { happensTwice } from '../icalendar/local-times.js';
import { isNamedZone, vtimezone } from '../icalendar/vtimezone.js';
import { localTime } from '#shared/zoned-time';
import type { ProgrammeMailData, ToldChange } from './mail-data.js';

interface InvitationFacts {
  change: ToldChange;
  conference: ProgrammeMailData['conference'];
  /** When the mail was caused: a calendar message that is made again has the same bytes. */
  at: Date;
  /** Host of the identifiers, the feeds' own. */
  host: string;
  /** Plain mail addresses: the office of the conference, and the one recipient. */
  organiser: string;
  attendee: string;
  /** Public page of the agenda, in the recipient's language. */
  agendaUrl: string;
}

/**
 * One panel as a calendar message (RFC 5546): a REQUEST puts it into the recipient's calendar or updates it there, a
 * CANCEL takes it out. The UID is that of the feeds, SEQUENCE the one the release gave. It names nobody but the office
 * and the recipient, and asks for no answer: who holds a seat or speaks has given it.
 */
export function invitation(facts: InvitationFacts, language: Language): string {
  const { change, conference } = facts;
  const place = change.after ?? change.before;
  if (!change.invitation || !place) throw new Error('no calendar message is due');
  const { timeZone } = conference;
  const times = [new Date(place.startsAt), new Date(place.endsAt)] as const;
  const zoned = isNamedZone(timeZone) && !times.some((time) => happensTwice(time, timeZone));
  const [start, end] = times.map((time) => timeValue(time, zoned ? timeZone : null));
  const years = times.map((time) => time.getUTCFullYear()) as [number, number];
  return toWire([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Apogee//Apogee//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${change.invitation.method}`,
    ...(zoned ? vtimezone(timeZone, ...years) : []),
    'BEGIN:VEVENT',
    `UID:panel-${change.panelId}@${facts.host}`,
    `DTSTAMP:${utc(facts.at)}`,
    `SEQUENCE:${change.invitation.sequence}`,
    ...statusLines(change),
    `DTSTART${start}`,
    `DTEND${end}`,
    `SUMMARY:${escapeText(summary(change, language))}`,
    `LOCATION:${escapeText(location(place, conference, language))}`,
    `URL:${facts.agendaUrl}/panels/${change.slug}`,
    `DESCRIPTION:${escapeText(`${facts.agendaUrl}/panels/${change.slug}`)}`,
    ...organiserLines(facts, language),
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${oneLine(facts.attendee)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

/** Somebody who no longer takes part is told so without a STATUS: the session itself goes on (RFC 5546 3.2.5). */
function statusLines({ kind }: ToldChange): string[] {
  if (kind === 'left') return ['TRANSP:TRANSPARENT'];
  return kind === 'cancelled'
    ? ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']
    : ['STATUS:CONFIRMED', 'TRANSP:OPAQUE'];
}

function summary({ kind, title }: ToldChange, language: Language): string {
  const text = oneLine(textIn(title, language));
  if (kind !== 'cancelled') return text;
  return `${language === 'fr' ? '[Annulé]' : '[Cancelled]'} ${text}`;
}

function location(
  { roomName }: { roomName: ToldChange['title'] | null },
  { venue, city }: ProgrammeMailData['conference'],
  language: Language,
): string {
  const places = [...(roomName ? [roomName] : []), venue, city];
  return oneLine(
    places
      .map((text) => textIn(text, language))
      .filter(Boolean)
      .join(', '),
  );
}

/** The name in quotes, where nothing of it can end the parameter (RFC 5545 3.2). */
function organiserLines({ organiser, conference }: InvitationFacts, language: Language): string[] {
  const name = oneLine(textIn(conference.name, language)).replaceAll('"', '');
  return [`ORGANIZER;CN="${name}":mailto:${oneLine(organiser)}`];
}

/** `;TZID=Europe/Paris:20270615T093000`, or the same in UTC. */
function timeValue(time: Date, timeZone: string | null): string {
  if (!timeZone) return `:${utc(time)}`;
  return `;TZID=${timeZone}:${localTime(time, timeZone).replaceAll(/[-:]/g, '')}`;
}

function utc(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
