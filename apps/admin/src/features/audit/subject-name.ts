import { type Language, type Localised, textIn } from '#shared/languages';
import { type NamedPerson, personLabel } from '#shared/programme/speakers';
import { isLocalised } from '../../i18n/localised.js';

type Recorded = Partial<{ title: Localised; name: Localised }> & Partial<NamedPerson>;

/** What an entry is about, by the name it had then; empty where the recorded states do not say. */
export function subjectName(
  { before, after }: { before: unknown; after: unknown },
  language: Language,
  order: readonly string[],
): string {
  const named = [after, before].map((state) => nameIn((state ?? {}) as Recorded, language, order));
  return named.find(Boolean) ?? '';
}

function nameIn(
  { title, name, ...person }: Recorded,
  language: Language,
  order: readonly string[],
): string {
  if (isLocalised(title)) return textIn(title, language, order);
  if (isLocalised(name)) return textIn(name, language, order);
  return isPerson(person) ? personLabel(person, language) : '';
}

function isPerson(person: Partial<NamedPerson>): person is NamedPerson {
  const { rankOrTitle, givenName, familyName, office, organisation } = person;
  const names = [rankOrTitle, givenName, familyName];
  return (
    names.every((name) => typeof name === 'string') && [office, organisation].every(isLocalised)
  );
}
