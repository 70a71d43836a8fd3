import { type Language, textIn } from '#shared/languages';
import { WORDS } from '#shared/words/words';
import { calendar } from '../../icalendar/calendar.js';
import { event } from '../../icalendar/event.js';
import { uidOf } from '../../icalendar/uid.js';
import type { MailAttachment } from '../../mail/mail-definition.js';
import type { MailOrigin } from '../../mail/mail-origin.js';
import type { ComposedMail } from '../../mail/stored-mail.js';
import type { ProgrammeMailData, ToldChange } from './mail-data.js';

export type ProgrammeMail = Pick<ComposedMail, 'to' | 'language' | 'createdAt'> & {
  data: ProgrammeMailData;
};

/** The calendar messages of a mail, one for each panel: each is about one event (RFC 5546 3.2). */
export function invitations(mail: ProgrammeMail, from: MailOrigin): MailAttachment[] {
  return mail.data.changes.flatMap((change) => {
    if (!change.invitation) return [];
    const { method } = change.invitation;
    return [
      {
        name: `${change.slug}.ics`,
        type: `text/calendar; charset=utf-8; method=${method}`,
        content: invitation(change, mail, from),
        method,
      },
    ];
  });
}

/**
 * One panel as a calendar message (RFC 5546): a REQUEST puts it into the recipient's calendar or updates it there, a
 * CANCEL takes it out. The UID is that of the feeds, SEQUENCE the one the release gave. It names nobody but the office
 * and the recipient, and asks for no answer: who holds a seat or speaks has given it.
 */
export function invitation(
  change: ToldChange,
  { to, language, createdAt, data: { conference } }: ProgrammeMail,
  from: MailOrigin,
): string {
  const { invitation: due, kind } = change;
  const place = change.after ?? change.before;
  if (!due || !place) throw new Error('no calendar message is due');
  const { timeZone, name, venue, city } = conference;
  const url = `${from.page}/panels/${change.slug}`;
  const said = event({
    uid: uidOf('panel', change.panelId, from.publicUrl),
    // Not the present: a message that is made again has the same bytes.
    stamp: createdAt,
    sequence: due.sequence,
    // Who no longer takes part is told so without a STATUS: the session itself goes on (RFC 5546 3.2.5).
    status: kind === 'left' ? null : kind === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    transparent: kind === 'left' || kind === 'cancelled',
    time: { start: new Date(place.startsAt), end: new Date(place.endsAt), timeZone },
    summary: summaryOf(change, language),
    location: [...(place.roomName ? [place.roomName] : []), venue, city]
      .map((text) => textIn(text, language))
      .filter(Boolean)
      .join(', '),
    description: url,
    url,
    meeting: {
      organiser: {
        name: textIn(name, language),
        address: from.sender,
      },
      attendee: to,
    },
  });
  return calendar({ events: [said], method: due.method }).toString();
}

function summaryOf({ kind, title }: ToldChange, language: Language): string {
  const text = textIn(title, language);
  return kind === 'cancelled' ? `${WORDS[language].cancelledMark} ${text}` : text;
}
