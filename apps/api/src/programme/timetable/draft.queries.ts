import type { EntityManager } from 'typeorm';
import { utcText } from '../../database/utc.js';
import { Problem } from '../../http/problem.js';
import type { Draft } from './draft.js';

const CONFERENCE = `json_build_object(
  'id', c.id, 'slug', c.slug, 'name', c.name, 'tagline', c.tagline, 'information', c.information,
  'venue', c.venue, 'city', c.city, 'timeZone', c.time_zone, 'startDate', c.start_date, 'endDate', c.end_date,
  'languages', c.languages, 'contactEmail', c.contact_email, 'demo', c.demo)`;

const TRACKS = `(
  SELECT json_agg(json_build_object(
    'id', id, 'slug', slug, 'name', name, 'colour', colour, 'shape', shape
  ) ORDER BY position, slug) FROM tracks WHERE conference_id = c.id)`;

const ROOMS = `(
  SELECT json_agg(json_build_object(
    'id', id, 'slug', slug, 'name', name, 'capacity', capacity, 'exclusive', exclusive,
    'opensAt', to_char(opens_at, 'HH24:MI')
  ) ORDER BY position, slug) FROM rooms WHERE conference_id = c.id)`;

const SPEAKERS = `(
  SELECT json_agg(json_build_object(
    'id', s.id, 'personId', p.id, 'slug', s.slug, 'rankOrTitle', p.rank_or_title, 'givenName', p.given_name,
    'familyName', p.family_name, 'office', p.office, 'organisation', p.organisation, 'nation', p.nation,
    'biography', s.biography, 'state', s.state, 'precedence', s.precedence, 'photo', encode(f.sha256, 'hex')
  ) ORDER BY s.slug) FROM speakers s JOIN persons p ON p.id = s.person_id
  LEFT JOIN files f ON f.conference_id = s.conference_id AND f.speaker_id = s.id AND f.kind = 'photo'
    AND f.removed_at IS NULL
  WHERE s.conference_id = c.id)`;

const PANELS = `(
  SELECT json_agg(json_build_object(
    'id', p.id, 'slug', p.slug, 'title', p.title, 'summary', p.summary, 'abstract', p.abstract,
    'format', p.format, 'trackId', p.track_id, 'languages', p.languages, 'links', p.links,
    'interpretation', p.interpretation, 'attribution', p.attribution, 'seats', p.seats, 'signUp', p.sign_up,
    'audience', p.audience,
    'talks', p.talks, 'files', coalesce(files.list, '[]'),
    'signUps', coalesce(taken.taken, 0),
    'durationMinutes', p.duration_minutes, 'parts', coalesce(parts.list, '[]'),
    'slot', CASE WHEN s.panel_id IS NULL THEN NULL ELSE json_build_object(
      'roomId', s.room_id, 'startsAt', ${utcText('s.starts_at')},
      'endsAt', ${utcText('s.starts_at + make_interval(mins => p.duration_minutes)')}) END
  ) ORDER BY s.starts_at, p.slug)
  FROM panels p
  LEFT JOIN slots s ON s.panel_id = p.id
  LEFT JOIN panel_seats taken ON taken.panel_id = p.id
  LEFT JOIN (
    SELECT panel_id, json_agg(json_build_object(
      'id', id, 'speakerId', speaker_id, 'role', role
    ) ORDER BY position, id) AS list FROM parts WHERE conference_id = $1 GROUP BY panel_id
  ) parts ON parts.panel_id = p.id
  LEFT JOIN (
    SELECT panel_id, json_agg(json_build_object(
      'id', id, 'name', name, 'type', type, 'size', size
    ) ORDER BY created_at, id) AS list
    FROM files WHERE conference_id = $1 AND kind = 'slides' AND visibility = 'public' AND removed_at IS NULL
    GROUP BY panel_id
  ) files ON files.panel_id = p.id
  WHERE p.conference_id = c.id AND p.removed_at IS NULL)`;

const ACCEPTANCES = `(
  SELECT json_agg(json_build_object(
    'partId', o.part_id, 'otherPanelId', o.other_panel_id, 'reason', o.reason,
    'by', coalesce(a.name, ''), 'at', ${utcText('o.created_at')}
  ) ORDER BY o.part_id, o.other_panel_id)
  FROM overlap_acceptances o LEFT JOIN accounts a ON a.id = o.account_id WHERE o.conference_id = c.id)`;

const LIMITS = `json_build_object(
  'changeoverMinutes', c.changeover_minutes, 'opensAt', to_char(c.opens_at, 'HH24:MI'),
  'closesAt', to_char(c.closes_at, 'HH24:MI'), 'availability', coalesce((
    SELECT json_agg(json_build_object('kind', CASE WHEN room_id IS NULL THEN 'speaker' ELSE 'room' END,
      'id', coalesce(room_id, speaker_id), 'intervals', intervals) ORDER BY room_id, speaker_id)
    FROM (
      SELECT room_id, speaker_id, json_agg(json_build_object('startsAt', ${utcText('starts_at')},
        'endsAt', ${utcText('ends_at')}) ORDER BY starts_at) AS intervals
      FROM availabilities WHERE conference_id = c.id GROUP BY room_id, speaker_id) a), '[]'))`;

/**
 * The draft of a conference as it is at one moment, also while others edit: one statement reads one snapshot.
 * Removed panels, notes and addresses of people are left out. Throws `not_found`.
 */
export async function loadDraft(manager: EntityManager, conferenceId: string): Promise<Draft> {
  const [draft] = await manager.query<Draft[]>(
    `SELECT ${CONFERENCE} AS conference, c.release_number AS "releaseNumber",
       coalesce(${TRACKS}, '[]') AS tracks, coalesce(${ROOMS}, '[]') AS rooms,
       coalesce(${SPEAKERS}, '[]') AS speakers, coalesce(${PANELS}, '[]') AS panels,
       coalesce(${ACCEPTANCES}, '[]') AS acceptances, ${LIMITS} AS limits
     FROM conferences c WHERE c.id = $1`,
    [conferenceId],
  );
  if (!draft) throw new Problem('not_found');
  return draft;
}
