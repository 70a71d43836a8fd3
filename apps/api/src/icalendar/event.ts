import { domainToASCII } from 'node:url';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { oneLine } from '#shared/one-line';
import { finishEvent } from './finisher.js';
import { happensTwice } from './local-times.js';
import { isNamedZone } from './vtimezone.js';

/** What a calendar entry says, in plain texts. */
export interface EventFacts {
  uid: string;
  /** DTSTAMP. */
  stamp: Date;
  created?: Date;
  lastModified?: Date;
  sequence: number;
  /** Null: the event goes on, without the recipient (RFC 5546 3.2.5). */
  status: 'CONFIRMED' | 'CANCELLED' | null;
  transparent: boolean;
  time: Hours | Days;
  summary: string;
  location: string;
  description: string;
  categories?: readonly string[];
  url: string;
  /** Of a calendar message: the office, and the one recipient. */
  meeting?: Meeting;
}

interface Hours {
  start: Date;
  end: Date;
  timeZone: string;
}

/** Whole days, `2027-06-15`, both included. */
interface Days {
  first: string;
  last: string;
}

interface Meeting {
  organiser: { name: string; address: string };
  attendee: string;
}

/** A finished VEVENT. */
export interface CalendarEvent {
  bytes: Buffer;
  /** The zone that its times name, which the calendar must then declare. */
  zone: string | null;
  /** In milliseconds. */
  start: number;
  end: number;
}

const DAY = 24 * 3_600_000;

/** Writes one event; a time that its zone cannot name without doubt is in UTC. */
export function event(facts: EventFacts): CalendarEvent {
  const { uid, created, lastModified, status, transparent, summary, location } = facts;
  const { zone, ...times } = timesOf(facts.time);
  const written = ical().createEvent({
    id: uid,
    stamp: facts.stamp,
    ...(created ? { created } : {}),
    ...(lastModified ? { lastModified } : {}),
    sequence: facts.sequence,
    ...times,
    summary: oneLine(summary),
    location: { title: oneLine(location) },
    description: facts.description,
    categories: (facts.categories ?? []).map((name) => ({ name: oneLine(name) })),
    url: facts.url,
    status: status && ICalEventStatus[status],
    transparency: ICalEventTransparency[transparent ? 'TRANSPARENT' : 'OPAQUE'],
  });
  const text = finishEvent(written.toString(), facts.meeting ? meetingLines(facts.meeting) : []);
  const [start, end] = [times.start.valueOf(), times.end.valueOf()];
  return { bytes: Buffer.from(text), zone, start, end };
}

function timesOf(time: Hours | Days) {
  if ('first' in time) {
    // The end of an all-day event is the first day after it (RFC 5545 3.6.1).
    const end = new Date(Date.parse(time.last) + DAY);
    return { start: new Date(time.first), end, allDay: true, zone: null };
  }
  const { start, end, timeZone } = time;
  const isNamed = isNamedZone(timeZone) && ![start, end].some((at) => happensTwice(at, timeZone));
  const zone = isNamed ? timeZone : null;
  return { start: DateTime.fromJSDate(start), end: DateTime.fromJSDate(end), timezone: zone, zone };
}

/** It asks for no answer; a name is in quotes, where nothing of it can end the parameter (RFC 5545 3.2). */
function meetingLines({ organiser, attendee }: Meeting): string[] {
  const name = oneLine(organiser.name).replaceAll('"', '');
  return [
    `ORGANIZER;CN="${name}":${mailto(organiser.address)}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:${mailto(attendee)}`,
  ];
}

/** An address as RFC 6068 writes it; a plus, which it allows, stays for programs that compare without decoding. */
function mailto(address: string): string {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  return `mailto:${encodeURIComponent(oneLine(local)).replaceAll('%2B', '+')}@${domainToASCII(domain) || encodeURIComponent(domain)}`;
}
