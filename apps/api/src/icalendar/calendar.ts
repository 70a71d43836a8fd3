import { escapeText, toWire } from './content-lines.js';
import type { CalendarEvent } from './event.js';
import { isNamedZone, vtimezone } from './vtimezone.js';

/** A calendar around its events: a file, a message (with its method) or a subscription. */
export interface CalendarFacts {
  events: readonly CalendarEvent[];
  method?: 'REQUEST' | 'CANCEL';
  subscription?: Subscription;
}

/** What a subscription says of itself, in plain texts. */
export interface Subscription {
  name: string;
  about: string;
  page: string;
  /** Its own address; null where that is a secret. */
  source: string | null;
  colour: readonly [cssName: string, hex: string];
  /** In milliseconds. */
  changedAt: number;
  /** How often to come back, as a duration. */
  ttl: string;
  /** What an empty one, which must carry something, declares its zone for (RFC 5545 3.6). */
  days: { first: string; last: string; timeZone: string };
}

const DAY = 24 * 3_600_000;

/** Writes a calendar: its own lines, the zone where an event names it, the events. */
export function calendar(facts: CalendarFacts): Buffer {
  const { events, method, subscription } = facts;
  const zone = zoneOf(facts);
  return Buffer.concat([
    Buffer.from(
      toWire([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Apogee//Apogee//EN',
        'CALSCALE:GREGORIAN',
        ...(method ? [`METHOD:${method}`] : []),
        ...(subscription ? subscriptionLines(subscription, zone?.name) : []),
        ...(zone?.lines ?? []),
      ]),
    ),
    ...events.map(({ bytes }) => bytes),
    Buffer.from(toWire(['END:VCALENDAR'])),
  ]);
}

function subscriptionLines(facts: Subscription, zoneName: string | undefined): string[] {
  const name = escapeText(facts.name);
  const about = escapeText(facts.about);
  const [colour, hex] = facts.colour;
  const changed = new Date(facts.changedAt).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `DESCRIPTION:${about}`,
    `X-WR-CALDESC:${about}`,
    `URL:${facts.page}`,
    ...(facts.source === null ? [] : [`SOURCE;VALUE=URI:${facts.source}`]),
    `COLOR:${colour}`,
    `X-APPLE-CALENDAR-COLOR:${hex}`,
    ...(zoneName === undefined ? [] : [`X-WR-TIMEZONE:${zoneName}`]),
    `LAST-MODIFIED:${changed}Z`,
    `REFRESH-INTERVAL;VALUE=DURATION:${facts.ttl}`,
    `X-PUBLISHED-TTL:${facts.ttl}`,
  ];
}

function zoneOf({ events, subscription }: CalendarFacts) {
  const empty = subscription && events.length === 0 ? subscription.days : null;
  const zone = empty ? empty.timeZone : events.find((each) => each.zone !== null)?.zone;
  if (!zone) return undefined;
  const first = empty ? Date.parse(empty.first) : Math.min(...events.map(({ start }) => start));
  const last = empty ? Date.parse(empty.last) : Math.max(...events.map(({ end }) => end));
  // Nothing may declare UTC itself, so an empty calendar without a named zone declares Greenwich.
  const name = isNamedZone(zone) ? zone : 'Etc/GMT';
  return { name, lines: vtimezone(name, yearOf(first - DAY), yearOf(last + 2 * DAY)) };
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}
