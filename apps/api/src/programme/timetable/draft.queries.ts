import type { EntityManager } from 'typeorm';
import { PUBLIC_CONFERENCE_FIELDS } from '#shared/conferences/conference';
import { PUBLIC_PANEL_FIELDS } from '#shared/programme/panels';
import { PUBLIC_SPEAKER_FIELDS, type PublicSpeakerField } from '#shared/programme/speakers';
import type { ReleasedFile, ReleasedTrack } from '#shared/releases/release-document';
import { Conference } from '../../conferences/conference.entity.js';
import { jsonFields, jsonObject } from '../../database/columns.js';
import { utcText } from '../../database/utc.js';
import { Problem } from '../../http/problem.js';
import { Person } from '../../people/person.entity.js';
import { NAMES } from '../../people/person.queries.js';
import { INTERVAL } from '../availability/availability.queries.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { Panel } from '../panels/panel.entity.js';
import { Part } from '../panels/part.entity.js';
import { signUpsOf } from '../panels/sign-ups.js';
import { Slot } from '../panels/slot.entity.js';
import { Room } from '../rooms/room.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Track } from '../tracks/track.entity.js';
import type { Draft, DraftRoom } from './draft.js';
import { OverlapAcceptance } from './overlap-acceptance.entity.js';

const CONFERENCE = jsonObject(Conference, 'c', ['id', 'slug', ...PUBLIC_CONFERENCE_FIELDS]);

const TRACK = jsonObject(Track, 't', [
  'id',
  'slug',
  'name',
  'colour',
  'shape',
] as const satisfies readonly (keyof ReleasedTrack)[]);

const TRACKS = `(
  SELECT json_agg(${TRACK} ORDER BY t.position, t.slug) FROM tracks t WHERE t.conference_id = c.id)`;

const ROOM = jsonObject(Room, 'r', [
  'id',
  'slug',
  'name',
  'capacity',
  'exclusive',
  'opensAt',
] as const satisfies readonly (keyof DraftRoom)[]);

const ROOMS = `(
  SELECT json_agg(${ROOM} ORDER BY r.position, r.slug) FROM rooms r WHERE r.conference_id = c.id)`;

const OF_PERSON = [...NAMES, 'nation'] as const;
type OfPerson = (typeof OF_PERSON)[number];
const OF_SPEAKER = PUBLIC_SPEAKER_FIELDS.filter(
  (field): field is Exclude<PublicSpeakerField, OfPerson> => !OF_PERSON.includes(field as OfPerson),
);

const SPEAKER = jsonObject(Speaker, 's', ['id', 'personId', 'slug', 'state', ...OF_SPEAKER], {
  ...jsonFields(Person, 'p', OF_PERSON),
  photo: `encode(f.sha256, 'hex')`,
});

const SPEAKERS = `(
  SELECT json_agg(${SPEAKER} ORDER BY s.slug) FROM speakers s JOIN persons p ON p.id = s.person_id
  LEFT JOIN files f ON f.conference_id = s.conference_id AND f.speaker_id = s.id AND f.kind = 'photo'
    AND f.removed_at IS NULL
  WHERE s.conference_id = c.id)`;

const PUBLIC_COLUMNS = PUBLIC_PANEL_FIELDS.filter((field) => field !== 'parts');

const PLACE = jsonObject(Slot, 's', ['roomId', 'startsAt'], {
  endsAt: utcText('s.starts_at + make_interval(mins => p.duration_minutes)'),
});

const panel = () =>
  jsonObject(Panel, 'p', ['id', 'slug', ...PUBLIC_COLUMNS, 'durationMinutes'], {
    files: `coalesce(files.list, '[]')`,
    signUps: signUpsOf('p.id'),
    parts: `coalesce(parts.list, '[]')`,
    slot: `CASE WHEN s.panel_id IS NULL THEN NULL ELSE ${PLACE} END`,
  });

const PART = jsonObject(Part, 'pt', ['id', 'speakerId', 'role']);

const FILE = jsonObject(StoredFile, 'f', [
  'id',
  'name',
  'type',
  'size',
] as const satisfies readonly (keyof ReleasedFile)[]);

const panels = () => `(
  SELECT json_agg(${panel()} ORDER BY s.starts_at, p.slug)
  FROM panels p
  LEFT JOIN slots s ON s.panel_id = p.id
  LEFT JOIN (
    SELECT pt.panel_id, json_agg(${PART} ORDER BY pt.position, pt.id) AS list
    FROM parts pt WHERE pt.conference_id = $1 GROUP BY pt.panel_id
  ) parts ON parts.panel_id = p.id
  LEFT JOIN (
    SELECT f.panel_id, json_agg(${FILE} ORDER BY f.created_at, f.id) AS list
    FROM files f
    WHERE f.conference_id = $1 AND f.kind = 'slides' AND f.visibility = 'public' AND f.removed_at IS NULL
    GROUP BY f.panel_id
  ) files ON files.panel_id = p.id
  WHERE p.conference_id = c.id AND p.removed_at IS NULL)`;

const ACCEPTANCE = jsonObject(OverlapAcceptance, 'o', ['partId', 'otherPanelId', 'reason'], {
  by: `coalesce(a.name, '')`,
  at: utcText('o.created_at'),
});

const ACCEPTANCES = `(
  SELECT json_agg(${ACCEPTANCE} ORDER BY o.part_id, o.other_panel_id)
  FROM overlap_acceptances o LEFT JOIN accounts a ON a.id = o.account_id WHERE o.conference_id = c.id)`;

const AVAILABILITY = `(
  SELECT json_agg(json_build_object('kind', CASE WHEN room_id IS NULL THEN 'speaker' ELSE 'room' END,
    'id', coalesce(room_id, speaker_id), 'intervals', intervals) ORDER BY room_id, speaker_id)
  FROM (
    SELECT room_id, speaker_id, json_agg(${INTERVAL} ORDER BY starts_at) AS intervals
    FROM availabilities i WHERE conference_id = c.id GROUP BY room_id, speaker_id) a)`;

const LIMITS = jsonObject(Conference, 'c', ['changeoverMinutes', 'opensAt', 'closesAt'], {
  availability: `coalesce(${AVAILABILITY}, '[]')`,
});

/**
 * The draft of a conference as it is at one moment, also while others edit: one statement reads one snapshot.
 * Removed panels, notes and addresses of people are left out. Throws `not_found`.
 */
export async function loadDraft(manager: EntityManager, conferenceId: string): Promise<Draft> {
  const [draft] = await manager.query<Draft[]>(
    `SELECT ${CONFERENCE} AS conference, c.release_number AS "releaseNumber",
       coalesce(${TRACKS}, '[]') AS tracks, coalesce(${ROOMS}, '[]') AS rooms,
       coalesce(${SPEAKERS}, '[]') AS speakers, coalesce(${panels()}, '[]') AS panels,
       coalesce(${ACCEPTANCES}, '[]') AS acceptances, ${LIMITS} AS limits
     FROM conferences c WHERE c.id = $1`,
    [conferenceId],
  );
  if (!draft) throw new Problem('not_found');
  return draft;
}
