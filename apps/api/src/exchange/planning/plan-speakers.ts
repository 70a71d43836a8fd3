import { localised } from '#shared/languages';
import { freeSlug, slugOf } from '#shared/slugs';
import type { ExistingSpeaker } from '../../programme/imported/existing-programme.queries.js';
import type { Rows, SpeakerRow } from '../../programme/imported/imported-programme.js';
import type { RememberedEntry } from '../../programme/imported/imported-entry.entity.js';
import type { SaidPerson } from '../../programme/imported/said.js';
import type { ImportedPerson } from '../schedule-xml/imported-schedule.js';
import { foldedName } from '../schedule-xml/tell-persons-apart.js';
import { type Match, Matching, type Wanted } from './matching.js';
import type { Planned } from './plan-named.js';
import { freeSourceId, sourceIdsOf } from './planned-entries.js';
import { decided, type Planning } from './planning.js';
import { settle } from './settle.js';

/** Persons are known by their guid, then their id, which another name altogether makes another person, then their name. */
export function planSpeakers(planning: Planning): Planned<SpeakerRow> {
  const { schedule, existing, entries, languages, newId } = planning;
  const { persons } = schedule;
  const rows: Rows<SpeakerRow> = { create: [], update: [], unchanged: 0 };
  const ids = new Map<string, string>();
  const slugs = new Set(existing.speakers.map((row) => row.slug));
  const taken = sourceIdsOf(existing.speakers);
  const matches = matchesOf(planning);
  for (const person of persons) {
    const { key, sourceId, guid, name, biography } = person;
    const match = matches.get(person);
    const wanted = { guid, sourceIds: [...new Set([sourceId, key])] };
    const id = match?.row.id ?? newId();
    ids.set(key, id);
    if (!match) {
      const slug = freeSlug(slugOf(name, 'speaker'), slugs);
      slugs.add(slug);
      const source = freeSourceId(wanted.sourceIds, taken, id);
      const text = { ...localised(''), [languages[0]!]: biography };
      const row = { id, personId: newId(), sourceId: source, slug, name, biography: text };
      rows.create.push(row);
      entries.remember(wanted, { speakerId: id }, { name, biography }, undefined);
      continue;
    }
    const { row, said } = settlePerson(planning, match, person);
    if (row) rows.update.push(row);
    else rows.unchanged += 1;
    entries.remember(known(wanted, match.entry), { speakerId: id }, said, match.entry);
  }
  return { rows, ids };
}

function matchesOf({ schedule, existing }: Planning): Map<ImportedPerson, Match<ExistingSpeaker>> {
  const { persons } = schedule;
  const guids = new Set(persons.flatMap(({ guid }) => guid ?? []));
  const matching = new Matching(existing.speakers, existing.entries, 'speakerId', guids);
  const matches = new Map<ImportedPerson, Match<ExistingSpeaker>>();
  const take = (person: ImportedPerson, match: Match<ExistingSpeaker> | undefined) => {
    if (match) matches.set(person, match);
  };
  for (const person of persons.toSorted((one, other) => +!one.guid - +!other.guid)) {
    const { guid, sourceId, key, name } = person;
    const wanted = { guid, sourceIds: [sourceId, key] };
    const isSame = (row: ExistingSpeaker) => nameOf(row) === foldedName(name);
    take(
      person,
      matching.find(wanted, isSame, (match) => mayBe(match, foldedName(name))),
    );
  }
  const byName = new Map<string, ExistingSpeaker[]>();
  for (const row of existing.speakers) {
    if (row.sourceId === null || matching.isClaimed(row)) continue;
    byName.set(nameOf(row), [...(byName.get(nameOf(row)) ?? []), row]);
  }
  for (const person of persons) {
    if (matches.has(person)) continue;
    const [only, ...others] = byName.get(foldedName(person.name)) ?? [];
    if (!only || others.length > 0 || matching.isClaimed(only)) continue;
    const match = { row: only, entry: matching.entryOf(only) };
    matching.claim(match);
    take(person, match);
  }
  return matches;
}

/** Whether somebody may go by that name now: a word of it stands in the name here, or in the last one there. */
function mayBe({ row, entry }: Match<ExistingSpeaker>, name: string): boolean {
  const said = (entry?.said as SaidPerson | undefined)?.name ?? '';
  const words = new Set(wordsOf(`${nameOf(row)} ${foldedName(said)}`));
  return wordsOf(name).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function nameOf({ givenName, familyName }: ExistingSpeaker): string {
  return foldedName(fullName(givenName, familyName));
}

function fullName(givenName: string, familyName: string): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}

/** A name alone makes nobody forget the ids that a person had. */
function known({ guid, sourceIds }: Wanted, before: RememberedEntry | undefined): Wanted {
  const isName = sourceIds.every((id) => id.startsWith('name:'));
  if (!before || guid !== null || !isName) return { guid, sourceIds };
  const all = new Set([...before.sourceIds, ...sourceIds]);
  return { guid: before.guid, sourceIds: [...all] };
}

/** The row as it becomes, if it changes, and what is remembered of the person. */
function settlePerson(
  planning: Planning,
  { row, entry }: Match<ExistingSpeaker>,
  { name, biography }: ImportedPerson,
): { row?: SpeakerRow; said: SaidPerson } {
  const language = planning.languages[0]!;
  const said = entry?.said as SaidPerson | undefined;
  const title = fullName(row.givenName, row.familyName);
  const choose = (
    field: keyof SaidPerson,
    before: string | undefined,
    theirs: string,
    ours: string,
  ) => {
    const settled = settle(before, theirs, ours);
    if (settled !== 'both') return settled;
    const conflict = { kind: 'speaker', id: row.id, title, field, ours, theirs } as const;
    return decided(planning, conflict);
  };
  const ours = row.biography[language] ?? '';
  const ofName = choose('name', said?.name, name, title);
  // A source without biographies takes none away.
  const ofBiography =
    biography === '' ? 'ours' : choose('biography', said?.biography, biography, ours);
  const isNamed = ofName === 'theirs';
  const isDescribed = ofBiography === 'theirs';
  const changed: SpeakerRow = {
    ...{ id: row.id, personId: row.personId, slug: row.slug, sourceId: row.sourceId! },
    ...(isNamed ? { name } : {}),
    biography: isDescribed ? { ...row.biography, [language]: biography } : row.biography,
  };
  return {
    ...(isNamed || isDescribed ? { row: changed } : {}),
    said: {
      name: ofName === undefined ? said!.name : name,
      biography:
        ofBiography === undefined || biography === '' ? (said?.biography ?? '') : biography,
    },
  };
}
