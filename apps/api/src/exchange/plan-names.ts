import { allTexts, localised } from '#shared/languages';
import { freeSlug, slugOf } from '#shared/slugs';
import { nextTrackMark, type TrackMark } from '../programme/tracks/track-mark.js';
import type {
  NamedRow,
  Rows,
  SpeakerRow,
  TrackRow,
} from '../programme/imported/imported-programme.js';
import type {
  ExistingNamed,
  ExistingSpeaker,
  ExistingTrack,
} from '../programme/imported/existing-programme.queries.js';
import type { ImportedPerson } from './schedule-xml/imported-schedule.js';

/** Rows to write, and the id of each name (or source id) of the file. */
interface Planned<New, Changed = New> {
  rows: Rows<New, Changed>;
  ids: Map<string, string>;
}

/** Tracks as `planNamed`, each new one with a mark that few others have. */
export function planTracks(
  names: string[],
  existing: ExistingTrack[],
  newId: () => string,
  language: string,
): Planned<TrackRow, NamedRow> {
  const { rows, ids } = planNamed(names, existing, { fallback: 'track', newId, language });
  const marks: TrackMark[] = [...existing];
  const create = rows.create.map((row): TrackRow => {
    const mark = nextTrackMark(marks, {});
    marks.push(mark);
    return { ...row, ...mark };
  });
  return { rows: { ...rows, create }, ids };
}

/** Tracks and rooms have no ids in the file: their name there is what they are known by. */
export function planNamed(
  names: string[],
  existing: ExistingNamed[],
  { fallback, newId, language }: { fallback: string; newId: () => string; language: string },
): Planned<NamedRow> {
  const rows: Rows<NamedRow> = { create: [], update: [], unchanged: 0 };
  const ids = new Map<string, string>();
  const slugs = new Set(existing.map((row) => row.slug));
  const bySource = new Map(existing.map((row) => [row.sourceId, row]));
  for (const [position, name] of names.entries()) {
    const known = bySource.get(name);
    const byHand = existing.find(
      (row) => row.sourceId === null && allTexts(row.name).includes(name),
    );
    const row = known ?? byHand;
    if (row) {
      if (known) rows.unchanged += 1;
      else rows.update.push({ ...row, sourceId: name, position });
      ids.set(name, row.id);
      continue;
    }
    const slug = freeSlug(slugOf(name, fallback), slugs);
    const id = newId();
    slugs.add(slug);
    ids.set(name, id);
    const place = existing.length + position;
    rows.create.push({
      id,
      sourceId: name,
      slug,
      name: { ...localised(''), [language]: name },
      position: place,
    });
  }
  return { rows, ids };
}

export function planSpeakers(
  persons: ImportedPerson[],
  existing: ExistingSpeaker[],
  newId: () => string,
): Planned<SpeakerRow> {
  const rows: Rows<SpeakerRow> = { create: [], update: [], unchanged: 0 };
  const ids = new Map<string, string>();
  const slugs = new Set(existing.map((row) => row.slug));
  const bySource = new Map(existing.map((row) => [row.sourceId, row]));
  for (const { sourceId, name } of persons) {
    const known = bySource.get(sourceId);
    if (known) {
      const same = [known.givenName, known.familyName].filter(Boolean).join(' ') === name;
      if (same) rows.unchanged += 1;
      else rows.update.push({ ...known, sourceId, name });
      ids.set(sourceId, known.id);
      continue;
    }
    const slug = freeSlug(slugOf(name, 'speaker'), slugs);
    const id = newId();
    slugs.add(slug);
    ids.set(sourceId, id);
    rows.create.push({ id, personId: newId(), sourceId, slug, name });
  }
  return { rows, ids };
}
