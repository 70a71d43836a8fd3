import type { DataSource, EntityManager } from 'typeorm';
import type { Page } from '#shared/page';
import type { PanelSummaryView, PanelView, PartRole } from '#shared/programme/panels';
import type { PanelQuery } from '#shared/programme/panel-query';
import type { SlotView } from '#shared/programme/slots';
import type { NamedPerson } from '#shared/programme/speakers';
import { isoWithOffset } from '#shared/zoned-time';
import { columns, jsonObject } from '../../database/columns.js';
import { totalOf } from '../../database/page.js';
import { isUntranslatedSql, sortedTextOf } from '../../database/localised-sql.js';
import { isFoundIn, searchPatterns } from '../../database/search-sql.js';
import { localisedLabel } from '../../people/person-label.js';
import { PERSON_NAMES } from '../../people/person.queries.js';
import type { DayRange } from './local-day.js';
import { Panel } from './panel.entity.js';
import { PANEL_COLUMNS } from './panel-fields.js';
import { Part } from './part.entity.js';
import { signUpsOf } from './sign-ups.js';
import { Slot } from './slot.entity.js';

type Source = DataSource | EntityManager;

/** Whether a text of a panel `p` is written, but not in every language of the conference. */
export const TRANSLATION_MISSING = isUntranslatedSql(`
  VALUES (p.title), (p.summary), (p.abstract)
  UNION ALL SELECT talk->'title' FROM jsonb_array_elements(p.talks) AS talk`);

const PEOPLE = `FROM parts pt JOIN speakers sp ON sp.id = pt.speaker_id JOIN persons pe ON pe.id = sp.person_id
  WHERE pt.panel_id = p.id`;

/** Title and persons of a panel `p`, for a search. */
const PANEL_TEXT = `(search_text(all_texts(p.title)) || ' '
  || coalesce((SELECT string_agg(pe.search, ' ') ${PEOPLE}), ''))`;

/** As `partsInOrder` of the shared rules. */
const LIST_ORDER = `pt.role <> 'moderator', sp.precedence NULLS LAST, sp.seniority, pt.position, pt.id`;

const PART = jsonObject(Part, 'pt', ['id', 'speakerId', 'role'], {
  slug: 'sp.slug',
  person: PERSON_NAMES,
});

const TITLE = sortedTextOf('p.title');

const COMMON_FIELDS = [
  'id',
  'slug',
  'title',
  'format',
  'trackId',
  'durationMinutes',
  'version',
  'audience',
  'seats',
] as const;

const DETAIL_FIELDS = ['id', 'slug', ...PANEL_COLUMNS, 'version', 'updatedAt'] as const;

const SLOT = jsonObject(Slot, 's', ['roomId', 'startsAt', 'locked', 'version']);

const PLACE = `c.time_zone AS "timeZone", CASE WHEN s.panel_id IS NOT NULL THEN ${SLOT} END AS place`;

const PANELS = `FROM panels p JOIN conferences c ON c.id = p.conference_id
  LEFT JOIN slots s ON s.panel_id = p.id LEFT JOIN rooms r ON r.id = s.room_id
  WHERE p.conference_id = $1 AND p.removed_at IS NULL`;

const DETAILS = `SELECT ${columns(Panel, 'p', DETAIL_FIELDS)}, ${PLACE},
    (SELECT coalesce(json_agg(${PART} ORDER BY pt.position, pt.id), '[]') ${PEOPLE}) AS people
  ${PANELS}`;

interface PlaceRow {
  timeZone: string;
  place: Pick<SlotView, 'roomId' | 'startsAt' | 'locked' | 'version'> | null;
}

interface SummaryRow extends PlaceRow, Pick<Panel, (typeof COMMON_FIELDS)[number]> {
  speakers: (NamedPerson & { speakerId: string })[];
  signUps: number;
  translationMissing: boolean;
}

interface PanelRow extends PlaceRow, Pick<Panel, (typeof DETAIL_FIELDS)[number]> {
  people: { id: string; speakerId: string; role: PartRole; slug: string; person: NamedPerson }[];
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
    `${DETAILS} AND p.id = ANY ($2::uuid[]) ORDER BY p.id`,
    [conferenceId, ids],
  );
  return rows.map(panelOf);
}

/** Every panel of the draft by time, then room. */
export async function panelsInOrder(source: Source, conferenceId: string): Promise<PanelView[]> {
  const rows = await source.query<PanelRow[]>(
    `${DETAILS} ORDER BY s.starts_at NULLS LAST, r.position NULLS FIRST, p.slug`,
    [conferenceId],
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
    AND ${isFoundIn(PANEL_TEXT, '$10')}
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
  const total = await totalOf(source, from, values);
  return { items, total, page, pageSize };
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
    `SELECT ${columns(Panel, 'p', COMMON_FIELDS)}, ${PLACE}, ${TRANSLATION_MISSING} AS "translationMissing",
       ${signUpsOf('p.id')} AS "signUps",
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
    slot: slotOf(row.place, durationMinutes, row.timeZone),
    version,
  };
}

function panelOf(row: PanelRow): PanelView {
  const { people, timeZone, place, updatedAt, ...panel } = row;
  return {
    ...panel,
    parts: people.map(({ slug, person, ...part }) => ({
      ...part,
      speaker: { slug, name: localisedLabel(person) },
    })),
    slot: slotOf(place, panel.durationMinutes, timeZone),
    updatedAt: isoWithOffset(updatedAt, timeZone),
  };
}

function slotOf(place: PlaceRow['place'], minutes: number, timeZone: string): SlotView | null {
  if (!place) return null;
  const startsAt = isoWithOffset(place.startsAt, timeZone);
  const endsAt = isoWithOffset(new Date(Date.parse(place.startsAt) + minutes * 60_000), timeZone);
  return { ...place, startsAt, endsAt };
}
