import type { DataSource, EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { AvailabilityView, IntervalView } from '#shared/programme/availability';
import type { AvailabilityLimit } from '#shared/programme/timetable';
import type { NamedPerson } from '#shared/programme/speakers';
import { isoWithOffset } from '#shared/zoned-time';
import { columns, IN_UTC, jsonObject } from '../../database/columns.js';
import { localisedLabel } from '../../people/person-label.js';
import { PERSON_NAMES } from '../../people/person.queries.js';
import { Room } from '../rooms/room.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Availability } from './availability.entity.js';

/** Whose availability it is. */
export interface AvailabilityOwner {
  kind: 'room' | 'speaker';
  id: string;
}

/** The entity of an owner of each kind. */
export const OWNERS = { room: Room, speaker: Speaker } as const;

/** An interval `i`. */
export const INTERVAL = jsonObject(Availability, 'i', ['startsAt', 'endsAt']);

interface LimitRow {
  roomId: string | null;
  speakerId: string | null;
  room: Localised | null;
  person: NamedPerson | null;
  intervals: IntervalView[];
}

/** Every room and speaker that is not always available, with the intervals in order. */
export async function availabilityLimits(
  source: DataSource | EntityManager,
  conferenceId: string,
  timeZone: string,
): Promise<AvailabilityLimit[]> {
  const rows = await source.query<LimitRow[]>(
    `SELECT a.room_id AS "roomId", a.speaker_id AS "speakerId", r.name AS room,
       CASE WHEN pe.id IS NOT NULL THEN ${PERSON_NAMES} END AS person, a.intervals
     FROM (
       SELECT room_id, speaker_id, json_agg(${INTERVAL} ORDER BY starts_at) AS intervals
       FROM availabilities i WHERE conference_id = $1 GROUP BY room_id, speaker_id) a
     LEFT JOIN rooms r ON r.id = a.room_id
     LEFT JOIN speakers s ON s.id = a.speaker_id LEFT JOIN persons pe ON pe.id = s.person_id
     ORDER BY r.position NULLS LAST, s.slug`,
    [conferenceId],
  );
  return rows.map(({ roomId, speakerId, room, person, intervals }) => ({
    kind: roomId ? 'room' : 'speaker',
    id: (roomId ?? speakerId)!,
    name: room ?? localisedLabel(person!),
    intervals: intervals.map((interval) => localInterval(interval, timeZone)),
  }));
}

/** When one room or speaker is available; an empty list, also for one that does not exist, means always. */
export async function findAvailability(
  source: DataSource | EntityManager,
  conferenceId: string,
  timeZone: string,
  { kind, id }: AvailabilityOwner,
): Promise<AvailabilityView> {
  const intervals = await source.query<IntervalView[]>(
    `SELECT ${columns(Availability, 'a', ['startsAt', 'endsAt'], IN_UTC)}
     FROM availabilities a WHERE a.conference_id = $1 AND a.${kind}_id = $2 ORDER BY a.starts_at`,
    [conferenceId, id],
  );
  return { intervals: intervals.map((interval) => localInterval(interval, timeZone)) };
}

function localInterval({ startsAt, endsAt }: IntervalView, timeZone: string): IntervalView {
  return {
    startsAt: isoWithOffset(startsAt, timeZone),
    endsAt: isoWithOffset(endsAt, timeZone),
  };
}
