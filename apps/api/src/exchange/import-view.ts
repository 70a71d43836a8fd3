import type {
  ImportConflict,
  ImportedThing,
  ProgrammeImportView,
} from '#shared/exchange/programme-import';
import { type Language, type Localised, type Phrase, phraseOf, textIn } from '#shared/languages';
import { inEveryLanguage } from '#shared/words/words';
import type { Vocabulary } from '#shared/words/vocabulary';
import { localTime } from '#shared/zoned-time';
import type { ImportOutcome } from './import-schedule.js';
import { changesNothing } from './planning/import-plan.js';
import type { ImportPlan } from './planning/plan.js';
import type { Conflict } from './planning/planning.js';

const PLACE: Phrase = { en: 'Place', fr: 'Créneau' };
const NO_PLACE: Phrase = { en: 'no place', fr: 'sans créneau' };
const ALL_ROOMS: Phrase = { en: 'all rooms', fr: 'toutes les salles' };

/** What an import did, or would do, as people read it. */
export function importView(outcome: ImportOutcome): ProgrammeImportView {
  const { plan, notes, leftAside, clashes } = outcome;
  const { create, move, remove } = plan.parts;
  const named = new Names(outcome);
  return {
    counts: countsOf(plan),
    parts: { created: create.length, moved: move.length, removed: remove.length },
    changed: plan.changed.map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.map(nameOf),
    })),
    conflicts: plan.conflicts.map((conflict) => conflictView(conflict, named)),
    missing: plan.missing,
    withdrawn: plan.withdrawn.length > 0,
    removed: plan.removed,
    locked: plan.locked,
    notes: notes.map(({ line, message }) => ({ line, message })),
    leftAside,
    clashes: clashes.map(({ sentence }) => sentence),
    changesNothing: changesNothing(plan),
  };
}

function countsOf(plan: ImportPlan): ProgrammeImportView['counts'] {
  const count = (thing: ImportedThing) => {
    const { create, update, unchanged } = plan[thing];
    return { created: create.length, changed: update.length, unchanged };
  };
  return {
    tracks: count('tracks'),
    rooms: count('rooms'),
    speakers: count('speakers'),
    panels: count('panels'),
    slots: count('slots'),
  };
}

type PanelFieldName = keyof Vocabulary['fields']['panel'];

/** What a field of a thing that is imported is called. */
function nameOf(field: string): Phrase {
  if (field === 'slot') return PLACE;
  if (field === 'speakerIds') return inEveryLanguage(({ fields }) => fields.panel.parts);
  if (field === 'name') return inEveryLanguage(({ fields }) => fields.room.name);
  if (field === 'biography') return inEveryLanguage(({ fields }) => fields.speaker.biography);
  return inEveryLanguage(({ fields }) => fields.panel[field as PanelFieldName] ?? field);
}

function conflictView(conflict: Conflict, names: Names): ImportConflict {
  const { id, field, title, ours, theirs } = conflict;
  const say = (value: unknown) => names.say(field, value);
  return { id, field, title, fieldName: nameOf(field), ours: say(ours), theirs: say(theirs) };
}

/** What the ids of a conflict stand for. */
class Names {
  constructor(private readonly outcome: ImportOutcome) {}

  say(field: string, value: unknown): Phrase {
    if (field === 'slot') return this.placeOf(value as { roomId: string | null; startsAt: string });
    if (field === 'trackId') return this.named('tracks', value as string | null);
    if (field === 'format' || field === 'attribution') return this.choice(field, String(value));
    const text = Array.isArray(value)
      ? value.map(lineOf).join(', ')
      : typeof value === 'number'
        ? String(value)
        : textOf(value);
    return phraseOf(() => text);
  }

  private placeOf(place: { roomId: string | null; startsAt: string } | null): Phrase {
    if (place === null) return NO_PLACE;
    const { timeZone } = this.outcome.conference;
    const at = localTime(place.startsAt, timeZone).slice(0, 16).replace('T', ' ');
    const room = place.roomId === null ? ALL_ROOMS : this.named('rooms', place.roomId);
    return phraseOf((language) => `${at}, ${room[language]}`);
  }

  private named(kind: 'rooms' | 'tracks', id: string | null): Phrase {
    const name: Localised = (id && this.outcome.names[kind].get(id)) || {};
    return phraseOf((language: Language) => textIn(name, language));
  }

  private choice(field: 'format' | 'attribution', value: string): Phrase {
    return inEveryLanguage(({ formats, attributions }) => {
      const words: Record<string, string> = field === 'format' ? formats : attributions;
      return words[value] ?? value;
    });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function lineOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { label, url } = item as { label: string; url: string };
  return label === url ? url : `${label} (${url})`;
}
