import type { DataSource, EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { Page } from '#shared/page';
import type { Audience } from '#shared/programme/audience';
import type {
  Attribution,
  Format,
  PanelQuery,
  PanelSummaryView,
  PanelView,
  PartRole,
} from '#shared/programme/panels';
import type { SlotView } from '#shared/programme/slots';
import type { NamedPerson } from '#shared/programme/speakers';
import type { Talk } from '#shared/programme/talks';
import { isoWithOffset } from '#shared/zoned-time';
import { localisedLabel } from '../../people/person-label.js';
import { PERSON_NAMES, PERSON_TEXT } from '../../people/person.queries.js';
import { searchPatterns } from '../texts.js';
import type { DayRange } from './local-day.js';

type Source = DataSource | EntityManager;

/** Whether a text is written, but not in every language of the conference. */
const TRANSLATION_MISSING = `EXISTS (
  SELECT FROM unnest(c.languages) AS language, (
    VALUES (p.title), (p.summary), (p.abstract)
    UNION ALL SELECT talk->'title' FROM jsonb_array_elements(p.talks) AS talk) AS texts (text)
  WHERE text->>language = '' AND (text->>'en' <> '' OR text->>'fr' <> ''))`;

const PEOPLE = `FROM parts pt JOIN speakers sp ON sp.id = pt.speaker_id JOIN persons pe ON pe.id = sp.person_id
  WHERE pt.panel_id = p.id`;

/** As `partsInOrder` of the shared rules. */
const LIST_ORDER = `pt.role <> 'moderator', sp.precedence NULLS LAST, sp.seniority, pt.position, pt.id`;

const TITLE = `coalesce(nullif(p.title->>'en', ''), p.title->>'fr')`;

const COMMON = `p.id, p.slug, p.title, p.format, p.track_id AS "trackId", p.duration_minutes AS "durationMinutes",
  p.version, p.audience, c.time_zone AS "timeZone", s.room_id AS "roomId", s.starts_at AS "startsAt", s.locked,
  s.version AS "slotVersion"`;

const PANELS = `FROM panels p JOIN conferences c ON c.id = p.conference_id
  LEFT JOIN slots s ON s.panel_id = p.id LEFT JOIN rooms r ON r.id = s.room_id
  WHERE p.conference_id = $1 AND p.removed_at IS NULL`;

interface CommonRow {
  id: string;
  slug: string;
  title: Localised;
  format: Format;
  trackId: string | null;
  durationMinutes: number;
  version: number;
  audience: Audience | null;
  timeZone: string;
  roomId: string | null;
  startsAt: Date | null;
  locked: boolean;
  slotVersion: number;
}

interface SummaryRow extends CommonRow {
  speakers: (NamedPerson & { speakerId: string })[];
  seats: number | null;
  signUps: number;
  translationMissing: boolean;
}

interface PanelRow extends CommonRow {
  summary: Localised;
  abstract: Localised;
  languages: string[];
  interpretation: string[];
  attribution: Attribution;
  seats: number | null;
  signUp: boolean;
  talks: Talk[];
  links: { label: string; url: string }[];
  internalNotes: string;
  updatedAt: Date;
  parts: { id: string; speakerId: string; role: PartRole; slug: string; person: NamedPerson }[];
}

/** A panel of the draft with its parts and slot; undefined when it is removed or of another conference. */
export async function findPanel(
  source: Source,
  conferenceId: string,
  id: string,
): Promise<PanelView | undefined> {
  return (await findPanels(source, conferenceId, [id]))[0];
}

/** Those of the panels that the draft has, by id, in one statement. */
export async function findPanels(
  source: Source,
  conferenceId: string,
  ids: readonly string[],
): Promise<PanelView[]> {
  const rows = await source.query<PanelRow[]>(
    `SELECT ${COMMON}, p.summary, p.abstract, p.languages, p.interpretation, p.attribution, p.seats,
       p.sign_up AS "signUp", p.talks, p.links, p.internal_notes AS "internalNotes",
       p.updated_at AS "updatedAt",
       (SELECT coalesce(json_agg(json_build_object('id', pt.id, 'speakerId', pt.speaker_id, 'role', pt.role,
          'slug', sp.slug, 'person', ${PERSON_NAMES}) ORDER BY pt.position, pt.id), '[]') ${PEOPLE}) AS parts
     ${PANELS} AND p.id = ANY ($2::uuid[]) ORDER BY p.id`,
    [conferenceId, ids],
  );
  return rows.map(panelOf);
}

/** Lines of these panels, by time, room and title. */
export async function panelSummaries(
  source: Source,
  conferenceId: string,
  ids: readonly string[],
): Promise<PanelSummaryView[]> {
  const named = `${PANELS} AND p.id = ANY ($2::uuid[])`;
  return summaries(source, named, [conferenceId, ids], [null, 0]);
}

/** One page of the panels by time, room and title; `day` narrows them to those that start in it. */
export async function listPanels(
  source: Source,
  conferenceId: string,
  query: PanelQuery,
  day?: DayRange,
): Promise<Page<PanelSummaryView>> {
  const { page, pageSize } = query;
  const from = `${PANELS}
    AND ($2::uuid IS NULL OR p.track_id = $2)
    AND ($3::uuid IS NULL OR s.room_id = $3)
    AND ($4::uuid IS NULL OR EXISTS (SELECT FROM parts WHERE panel_id = p.id AND speaker_id = $4))
    AND ($5::text IS NULL OR p.format = $5)
    AND ($6::boolean IS NULL OR (s.panel_id IS NOT NULL) = $6)
    AND ($7::timestamptz IS NULL OR s.starts_at >= $7)
    AND ($8::timestamptz IS NULL OR s.starts_at < $8)
    AND ($9::boolean IS NULL OR ${TRANSLATION_MISSING})
    AND ($10::text[] IS NULL OR concat_ws(' ', p.title->>'en', p.title->>'fr',
      (SELECT string_agg(${PERSON_TEXT}, ' ') ${PEOPLE})) ILIKE ALL ($10))
    AND ($11::boolean IS NULL OR (p.audience IS NOT NULL) = $11)`;
  const values = [
    conferenceId,
    query.trackId ?? null,
    query.roomId ?? null,
    query.speakerId ?? null,
    query.format ?? null,
    query.placed === undefined ? null : query.placed === 'yes',
    day?.from ?? null,
    day?.to ?? null,
    query.translation === undefined ? null : true,
    searchPatterns(query.q),
    query.audience === undefined ? null : query.audience === 'some',
  ];
  const items = await summaries(source, from, values, [pageSize, (page - 1) * pageSize]);
  const [count] = await source.query<{ total: number }[]>(
    `SELECT count(*)::int AS total ${from}`,
    values,
  );
  return { items, total: count!.total, page, pageSize };
}

/** All panels that start in a range of time, by time, room and title. */
export async function panelsStartingIn(
  source: Source,
  conferenceId: string,
  { from, to }: DayRange,
): Promise<PanelSummaryView[]> {
  const placed = `${PANELS} AND s.starts_at >= $2 AND s.starts_at < $3`;
  return summaries(source, placed, [conferenceId, from, to], [null, 0]);
}

/** How many panels the draft has, how many are unplaced, and how many lack a translation. */
export async function countPanels(
  source: Source,
  conferenceId: string,
): Promise<{ total: number; unplaced: number; translationMissing: number }> {
  const [counts] = await source.query<
    { total: number; unplaced: number; translationMissing: number }[]
  >(
    `SELECT count(*)::int AS total, count(*) FILTER (WHERE s.panel_id IS NULL)::int AS unplaced,
       count(*) FILTER (WHERE ${TRANSLATION_MISSING})::int AS "translationMissing" ${PANELS}`,
    [conferenceId],
  );
  return counts!;
}

async function summaries(
  source: Source,
  from: string,
  values: unknown[],
  [limit, offset]: [number | null, number],
): Promise<PanelSummaryView[]> {
  const rows = await source.query<SummaryRow[]>(
    `SELECT ${COMMON}, ${TRANSLATION_MISSING} AS "translationMissing",
       p.seats, coalesce((SELECT taken FROM panel_seats WHERE panel_id = p.id), 0) AS "signUps",
       (SELECT coalesce(json_agg(${PERSON_NAMES}::jsonb || jsonb_build_object('speakerId', pt.speaker_id)
          ORDER BY ${LIST_ORDER}), '[]') ${PEOPLE}) AS speakers
     ${from} ORDER BY s.starts_at NULLS LAST, r.position NULLS FIRST, lower(${TITLE}), p.id
     LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
    [...values, limit, offset],
  );
  return rows.map(summaryOf);
}

function summaryOf(row: SummaryRow): PanelSummaryView {
  const { id, slug, title, format, trackId, durationMinutes, translationMissing, version } = row;
  return {
    id,
    slug,
    title,
    format,
    trackId,
    durationMinutes,
    speakers: row.speakers.map(localisedLabel),
    speakerIds: row.speakers.map(({ speakerId }) => speakerId),
    seats: row.seats,
    signUps: row.signUps,
    audience: row.audience,
    translationMissing,
    slot: slotOf(row),
    version,
  };
}

function panelOf(row: PanelRow): PanelView {
  const { id, slug, title, format, trackId, durationMinutes, version } = row;
  const { summary, abstract, languages, interpretation, attribution, seats, signUp } = row;
  const { talks, links, internalNotes } = row;
  return {
    id,
    slug,
    title,
    summary,
    abstract,
    format,
    trackId,
    languages,
    interpretation,
    attribution,
    seats,
    signUp,
    audience: row.audience,
    durationMinutes,
    talks,
    links,
    internalNotes,
    parts: row.parts.map((part) => ({
      id: part.id,
      speakerId: part.speakerId,
      role: part.role,
      speaker: { slug: part.slug, name: localisedLabel(part.person) },
    })),
    slot: slotOf(row),
    version,
    updatedAt: isoWithOffset(row.updatedAt, row.timeZone),
  };
}

function slotOf(row: CommonRow): SlotView | null {
  const { startsAt, durationMinutes, roomId, slotVersion, timeZone } = row;
  if (!startsAt) return null;
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  return {
    roomId,
    startsAt: isoWithOffset(startsAt, timeZone),
    endsAt: isoWithOffset(endsAt, timeZone),
    locked: row.locked,
    version: slotVersion,
  };
}
