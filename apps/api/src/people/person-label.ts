import type { Localised } from '#shared/languages';
import { type NamedPerson, personLabel } from '#shared/programme/speakers';

/** A person in one line, in both languages. */
export function localisedLabel(person: NamedPerson): Localised {
  return { en: personLabel(person, 'en'), fr: personLabel(person, 'fr') };
}
