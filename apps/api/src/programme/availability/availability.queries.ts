import type { DataSource, EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { AvailabilityView, IntervalView } from '#shared/programme/availability';
import type { AvailabilityLimit } from '#shared/programme/timetable';
import type { NamedPerson } from '#shared/programme/speakers';
import { isoWithOffset } from '#shared/zoned-time';
import { utcText } from '../../database/utc.js';
import { localisedLabel } from '../../people/person-label.js';
import { PERSON_NAMES } from '../../people/person.queries.js';

/** Whose availability it is. */
export interface AvailabilityOwner {
  kind: 'room' | 'speaker';
  id: string;
}

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
       SELECT room_id, speaker_id, json_agg(json_build_object('startsAt', ${utcText('starts_at')},
         'endsAt', ${utcText('ends_at')}) ORDER BY starts_at) AS intervals
       FROM availabilities WHERE conference_id = $1 GROUP BY room_id, speaker_id) a
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
    `SELECT ${utcText('starts_at')} AS "startsAt", ${utcText('ends_at')} AS "endsAt"
     FROM availabilities WHERE conference_id = $1 AND ${kind}_id = $2 ORDER BY starts_at`,
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
