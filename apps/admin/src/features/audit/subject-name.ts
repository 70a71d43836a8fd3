import { type Language, type Localised, textIn } from '#shared/languages';
import { type NamedPerson, personLabel } from '#shared/programme/speakers';

type Recorded = Partial<{ title: Localised; name: Localised }> & Partial<NamedPerson>;

/** What an entry is about, by the name it had then; empty where the recorded states do not say. */
export function subjectName(
  { before, after }: { before: unknown; after: unknown },
  language: Language,
): string {
  const named = [after, before].map((state) => nameIn((state ?? {}) as Recorded, language));
  return named.find(Boolean) ?? '';
}

function nameIn({ title, name, ...person }: Recorded, language: Language): string {
  if (isLocalised(title)) return textIn(title, language);
  if (isLocalised(name)) return textIn(name, language);
  return isPerson(person) ? personLabel(person, language) : '';
}

function isLocalised(text: unknown): text is Localised {
  return typeof text === 'object' && text !== null && 'en' in text && 'fr' in text;
}

function isPerson(person: Partial<NamedPerson>): person is NamedPerson {
  const { rankOrTitle, givenName, familyName, office, organisation } = person;
  const names = [rankOrTitle, givenName, familyName];
  return (
    names.every((name) => typeof name === 'string') && [office, organisation].every(isLocalised)
  );
}
