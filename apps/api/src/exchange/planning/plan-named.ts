import { allTexts, localised } from '#shared/languages';
import { freeSlug, slugOf } from '#shared/slugs';
import { nextTrackMark, type TrackMark } from '../../programme/tracks/track-mark.js';
import type { NamedRow, Rows, TrackRow } from '../../programme/imported/imported-programme.js';
import type { ExistingNamed } from '../../programme/imported/existing-programme.queries.js';
import type { SaidName } from '../../programme/imported/said.js';
import { type Match, Matching } from './matching.js';
import { freeSourceId, sourceIdsOf } from './planned-entries.js';
import { decided, type Planning } from './planning.js';
import { settle } from './settle.js';

/** Rows to write, and the id of each key of the file. */
export interface Planned<New, Changed = New> {
  rows: Rows<New, Changed>;
  ids: Map<string, string>;
}

interface Thing {
  key: string;
  guid: string | null;
  name: string;
}

interface Kind {
  kind: 'room' | 'track';
  things: readonly Thing[];
  rows: readonly ExistingNamed[];
}

/** Tracks are known by their names, each new one with a mark that few others have. */
export function planTracks(planning: Planning): Planned<TrackRow, NamedRow> {
  const { schedule, existing } = planning;
  const things = schedule.tracks.map((name) => ({ key: name, guid: null, name }));
  const { rows, ids } = planNamed(planning, { kind: 'track', things, rows: existing.tracks });
  const marks: TrackMark[] = [...existing.tracks];
  const create = rows.create.map((row): TrackRow => {
    const mark = nextTrackMark(marks, {});
    marks.push(mark);
    return { ...row, ...mark };
  });
  return { rows: { ...rows, create }, ids };
}

/** Rooms are known by their guid, then by their name at the source. */
export function planRooms(planning: Planning): Planned<NamedRow> {
  const { schedule, existing } = planning;
  return planNamed(planning, { kind: 'room', things: schedule.rooms, rows: existing.rooms });
}

function planNamed(planning: Planning, { kind, things, rows: known }: Kind): Planned<NamedRow> {
  const { entries, existing, languages, newId } = planning;
  const guids = new Set(things.flatMap(({ guid }) => guid ?? []));
  const matching = new Matching(known, existing.entries, `${kind}Id`, guids);
  const rows: Rows<NamedRow> = { create: [], update: [], unchanged: 0 };
  const ids = new Map<string, string>();
  const slugs = new Set(known.map((row) => row.slug));
  const taken = sourceIdsOf(known);
  const byGuidFirst = things.toSorted((one, other) => +!one.guid - +!other.guid);
  const matches = new Map(
    byGuidFirst.map((thing) => [thing, findNamed(matching, thing, known)] as const),
  );
  for (const [position, thing] of things.entries()) {
    const { key, guid, name } = thing;
    const match = matches.get(thing);
    const id = match?.row.id ?? newId();
    ids.set(key, id);
    const wanted = { guid, sourceIds: [name] };
    const became = { [`${kind}Id`]: id };
    if (!match) {
      const slug = freeSlug(slugOf(name, kind), slugs);
      slugs.add(slug);
      const sourceId = freeSourceId([name, key], taken, id);
      const place = known.length + position;
      const called = { ...localised(''), [languages[0]!]: name };
      rows.create.push({ id, sourceId, slug, name: called, position: place });
      entries.remember(wanted, became, { name }, undefined);
      continue;
    }
    const { row, entry } = match;
    const { changed, said } = settleName(planning, kind, match, name);
    const sourceId = row.sourceId ?? freeSourceId([name, key], taken, id);
    if (changed || row.sourceId === null) {
      rows.update.push({ ...row, sourceId, name: changed ?? row.name, position });
    } else rows.unchanged += 1;
    entries.remember(wanted, became, { name: said }, entry);
  }
  return { rows, ids };
}

function findNamed(
  matching: Matching<ExistingNamed>,
  { guid, name }: Thing,
  known: readonly ExistingNamed[],
): Match<ExistingNamed> | undefined {
  const found = matching.find({ guid, sourceIds: [name] }, () => true);
  if (found) return found;
  const isByHand = (row: ExistingNamed) =>
    row.sourceId === null && !matching.isClaimed(row) && allTexts(row.name).includes(name);
  const row = known.find(isByHand);
  if (row) matching.claim({ row, entry: undefined });
  return row && { row, entry: undefined };
}

/** The name that changes, if it does, and what is remembered of what the source calls it. */
function settleName(
  planning: Planning,
  kind: Kind['kind'],
  { row, entry }: Match<ExistingNamed>,
  name: string,
): { changed?: ExistingNamed['name']; said: string } {
  const language = planning.languages[0]!;
  const ours = row.name[language] ?? '';
  const said = (entry?.said as SaidName | undefined)?.name;
  // What an organiser calls it stays, as long as nothing is known of an earlier name.
  const settled = settle(said ?? name, name, ours);
  const side =
    settled === 'both'
      ? decided(planning, { kind, id: row.id, title: ours, field: 'name', ours, theirs: name })
      : settled;
  if (side === undefined) return { said: said ?? name };
  return side === 'theirs'
    ? { changed: { ...row.name, [language]: name }, said: name }
    : { said: name };
}
