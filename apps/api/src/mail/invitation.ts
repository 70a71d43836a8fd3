import { type Language, textIn } from '#shared/languages';
import { calendar } from '../icalendar/calendar.js';
import { event } from '../icalendar/event.js';
import { uidOf } from '../icalendar/uid.js';
import type { ProgrammeMailData, ToldChange } from './mail-data.js';

interface InvitationFacts {
  change: ToldChange;
  conference: ProgrammeMailData['conference'];
  /** When the mail was caused: a calendar message that is made again has the same bytes. */
  at: Date;
  publicUrl: string;
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
  const { change, conference, organiser, attendee } = facts;
  const { invitation: due, kind } = change;
  const place = change.after ?? change.before;
  if (!due || !place) throw new Error('no calendar message is due');
  const { timeZone, name, venue, city } = conference;
  const url = `${facts.agendaUrl}/panels/${change.slug}`;
  const said = event({
    uid: uidOf('panel', change.panelId, facts.publicUrl),
    stamp: facts.at,
    sequence: due.sequence,
    // Who no longer takes part is told so without a STATUS: the session itself goes on (RFC 5546 3.2.5).
    status: kind === 'left' ? null : kind === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    transparent: kind === 'left' || kind === 'cancelled',
    time: { start: new Date(place.startsAt), end: new Date(place.endsAt), timeZone },
    summary: summary(change, language),
    location: [...(place.roomName ? [place.roomName] : []), venue, city]
      .map((text) => textIn(text, language))
      .filter(Boolean)
      .join(', '),
    description: url,
    url,
    meeting: { organiser: { name: textIn(name, language), address: organiser }, attendee },
  });
  return calendar({ events: [said], method: due.method }).toString();
}

function summary({ kind, title }: ToldChange, language: Language): string {
  const text = textIn(title, language);
  if (kind !== 'cancelled') return text;
  return `${language === 'fr' ? '[Annulé]' : '[Cancelled]'} ${text}`;
}
