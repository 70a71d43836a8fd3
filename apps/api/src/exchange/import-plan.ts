import { isDeepStrictEqual } from 'node:util';
import { isLanguage, LANGUAGES, type Localised, localised } from '#shared/languages';
import type { PartInput } from '#shared/programme/panels';
import { freeSlug, slugOf } from '#shared/slugs';
import type {
  ImportedProgramme,
  ImportedFields,
  PanelRow,
  PanelState,
} from '../programme/imported/imported-programme.js';
import { askedPlace } from './asked-place.js';
import type {
  ExistingPanel,
  ExistingProgramme,
} from '../programme/imported/existing-programme.queries.js';
import { planNamed, planSpeakers, planTracks } from './plan-names.js';
import { roleOf } from './schedule-xml/formats.js';
import type { ImportedPanel, ImportedSchedule } from './schedule-xml/imported-schedule.js';

/** What an import will write, row by row, and what it leaves; a plan without rows changes nothing. */
export interface ImportPlan extends ImportedProgramme {
  parts: ImportedProgramme['parts'] & {
    /** How many are new, change their place among the others, or go. */
    create: PartRow[];
    move: { id: string; position: number }[];
    remove: string[];
  };
  /** Panels of an earlier import that the file no longer holds; they stay as they are. */
  missing: { id: string; title: Localised }[];
  /** Panels of the file that an organiser removed here; they stay removed. */
  removed: { id: string; title: Localised }[];
  /** Panels that the file would move and that are locked in their place; they stay in it. */
  locked: { id: string; title: Localised }[];
}

interface PartRow extends PartInput {
  id: string;
  panelId: string;
  position: number;
}

/**
 * Compares a schedule with what earlier imports (by the source's ids) and organisers made.
 * An organiser's own work is kept: names of tracks and rooms, formats, roles, the other languages,
 * speakers added by hand, panels removed. `newId` makes the ids of new rows; what is in none of
 * the conference's `languages` counts as written in the first.
 */
export function planImport(
  schedule: ImportedSchedule,
  existing: ExistingProgramme,
  newId: () => string,
  languages: readonly string[] = LANGUAGES,
): ImportPlan {
  const language = languages[0]!;
  const tracks = planTracks(schedule.tracks, existing.tracks, newId, language);
  const named = { fallback: 'room', newId, language };
  const rooms = planNamed(schedule.rooms, existing.rooms, named);
  const speakers = planSpeakers(schedule.persons, existing.speakers, newId);
  const plan: ImportPlan = {
    tracks: tracks.rows,
    rooms: rooms.rows,
    speakers: speakers.rows,
    panels: { create: [], update: [], unchanged: 0 },
    slots: { create: [], update: [], unchanged: 0 },
    parts: { panels: [], create: [], move: [], remove: [] },
    history: [],
    missing: [],
    removed: [],
    locked: [],
  };
  const known = new Map(existing.panels.map((panel) => [panel.sourceId, panel]));
  const slugs = new Set(existing.panels.map((panel) => panel.slug));
  const byHand = new Set(
    existing.speakers.filter((row) => row.sourceId === null).map((row) => row.id),
  );
  for (const panel of schedule.panels) {
    const before = known.get(panel.sourceId);
    if (before?.removed) {
      plan.removed.push({ id: before.id, title: before.title });
      continue;
    }
    const trackId = panel.track === null ? null : tracks.ids.get(panel.track)!;
    const row = panelRow(panel, before, { trackId, slugs, newId, languages });
    const asked = { roomId: rooms.ids.get(panel.room)!, startsAt: panel.startsAt };
    const slot = planSlot(plan, row, asked, before);
    const fromFile = panel.persons.map((person) => speakers.ids.get(person)!);
    const speakerIds = planParts(plan, { row, before, fromFile, byHand, newId });
    const after = stateOf(row, slot, speakerIds);
    const state = before ? existingState(before) : null;
    // Parts belong to the version of their panel, a slot has one of its own.
    if (!state) plan.panels.create.push(row);
    else if (isDeepStrictEqual({ ...state, slot: after.slot }, after)) plan.panels.unchanged += 1;
    else plan.panels.update.push(row);
    if (!isDeepStrictEqual(state, after)) plan.history.push({ id: row.id, before: state, after });
  }
  const inFile = new Set(schedule.panels.map((panel) => panel.sourceId));
  plan.missing = existing.panels
    .filter((panel) => panel.sourceId !== null && !inFile.has(panel.sourceId) && !panel.removed)
    .map(({ id, title }) => ({ id, title }));
  return plan;
}

/** Whether the plan would write anything at all. */
export function changesNothing(plan: ImportPlan): boolean {
  const { create, move, remove } = plan.parts;
  const written = [plan.tracks, plan.rooms, plan.speakers, plan.panels, plan.slots];
  return (
    written.every((rows) => rows.create.length + rows.update.length === 0) &&
    create.length + move.length + remove.length === 0
  );
}

function panelRow(
  panel: ImportedPanel,
  before: ExistingPanel | undefined,
  given: {
    trackId: string | null;
    slugs: Set<string>;
    newId: () => string;
    languages: readonly string[];
  },
): PanelRow {
  const language = given.languages.find((tag) => tag === panel.language) ?? given.languages[0]!;
  const text = (value: string, old: Localised = localised('')): Localised => {
    // Until content could be in any language, a text in another one was kept as English.
    const misnamed: Localised = !isLanguage(language) && old.en === value ? { en: '' } : {};
    return { ...old, ...misnamed, [language]: value };
  };
  const slug = before?.slug ?? freeSlug(slugOf(panel.title, 'session'), given.slugs);
  given.slugs.add(slug);
  return {
    id: before?.id ?? given.newId(),
    sourceId: panel.sourceId,
    slug,
    format: panel.format,
    title: text(panel.title, before?.title),
    summary: text(panel.subtitle, before?.summary),
    abstract: text(panel.abstract, before?.abstract),
    trackId: given.trackId,
    languages: panel.language === null ? [] : [panel.language],
    durationMinutes: panel.durationMinutes,
    links: panel.links,
  };
}

function fieldsOf(panel: ImportedFields): ImportedFields {
  const { title, summary, abstract, trackId, languages, durationMinutes, links } = panel;
  return { title, summary, abstract, trackId, languages, durationMinutes, links };
}

function existingState(panel: ExistingPanel): PanelState {
  const speakerIds = panel.parts.map((part) => part.speakerId);
  return stateOf(panel, panel.slot, speakerIds);
}

function stateOf(
  panel: ImportedFields,
  slot: { roomId: string | null; startsAt: string } | null,
  speakerIds: string[],
): PanelState {
  return { ...fieldsOf(panel), slot: slot && withEnd(slot, panel.durationMinutes), speakerIds };
}

function withEnd(
  { roomId, startsAt }: { roomId: string | null; startsAt: string },
  minutes: number,
) {
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return { roomId, startsAt, endsAt };
}

/** Plans the place of one panel and answers where it will be. */
function planSlot(
  plan: ImportPlan,
  { id, title }: PanelRow,
  asked: { roomId: string; startsAt: string },
  before: ExistingPanel | undefined,
): { roomId: string | null; startsAt: string } {
  const current = before?.slot ?? null;
  const step = askedPlace(current, asked);
  if (step === 'new') plan.slots.create.push({ panelId: id, ...asked });
  else if (step === 'moved') plan.slots.update.push({ panelId: id, ...asked });
  else plan.slots.unchanged += 1;
  if (step !== 'locked') return asked;
  plan.locked.push({ id, title });
  return current ?? asked;
}

/**
 * Plans the parts of one panel and answers its speakers in their order. Parts that stay keep their id:
 * an accepted overlap belongs to the part.
 */
function planParts(
  plan: ImportPlan,
  given: {
    row: PanelRow;
    before: ExistingPanel | undefined;
    fromFile: string[];
    byHand: ReadonlySet<string>;
    newId: () => string;
  },
): string[] {
  const { row, before, fromFile, byHand, newId } = given;
  const parts = before?.parts ?? [];
  const inFile = new Set(fromFile);
  const stays = parts.filter(({ speakerId }) => inFile.has(speakerId) || byHand.has(speakerId));
  const gone = parts.filter((part) => !stays.includes(part));
  plan.parts.remove.push(...gone.map((part) => part.id));
  const order = stays.map((part) => part.speakerId);
  const keepsOrder = isDeepStrictEqual(
    order.filter((id) => inFile.has(id)),
    fromFile,
  );
  if (keepsOrder && gone.length === 0) return order;
  const newOrder = keepsOrder ? order : [...fromFile, ...order.filter((id) => !inFile.has(id))];
  const known = new Map(stays.map((part) => [part.speakerId, part]));
  const role = roleOf(row.format);
  plan.parts.panels.push({
    id: row.id,
    parts: newOrder.map((speakerId) => ({ speakerId, role: known.get(speakerId)?.role ?? role })),
  });
  if (keepsOrder) return order;
  for (const [position, speakerId] of newOrder.entries()) {
    const part = known.get(speakerId);
    if (part) plan.parts.move.push({ id: part.id, position });
    else plan.parts.create.push({ id: newId(), panelId: row.id, speakerId, role, position });
  }
  return newOrder;
}
