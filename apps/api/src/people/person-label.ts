import type { Localised } from '#shared/languages';
import { type NamedPerson, personName } from '#shared/programme/speakers';

/** The name of a person in both languages. */
export function personLabel(person: NamedPerson): Localised {
  return { en: personName(person, 'en'), fr: personName(person, 'fr') };
}
