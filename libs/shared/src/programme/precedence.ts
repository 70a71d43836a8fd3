import { type Language, textIn } from '../languages.js';
import type { PartRole } from './panels.js';
import { seniorityOf } from './seniority.js';
import { type NamedPerson, personLabel } from './speakers.js';

/** Somebody in a list: `precedence` is the place that organisers gave by hand, 1 first. */
export interface Preceding extends NamedPerson {
  slug: string;
  precedence: number | null;
}

type Keys = readonly [precedence: number, seniority: number, name: string, given: string];

/** What places a person in a list: the number given by hand, else rank, else office, else the name. */
export function precedenceKeys(person: Preceding, language: Language): Keys {
  const { familyName, givenName, organisation, precedence } = person;
  const ofOffice = `${textIn(organisation, language)} ${personLabel(person, language)}`.trim();
  return [
    precedence ?? Number.POSITIVE_INFINITY,
    seniorityOf(person),
    familyName || givenName || ofOffice,
    givenName,
  ];
}

/** Compares by the number given by hand, then rank or office; 0 where neither decides. */
export function comparePrecedence(
  one: Pick<Preceding, 'precedence' | 'rankOrTitle' | 'office'>,
  other: Pick<Preceding, 'precedence' | 'rankOrTitle' | 'office'>,
): number {
  if (one.precedence !== other.precedence) {
    return (
      (one.precedence ?? Number.MAX_SAFE_INTEGER) - (other.precedence ?? Number.MAX_SAFE_INTEGER)
    );
  }
  return seniorityOf(one) - seniorityOf(other);
}

/** Those who moderate first, then by precedence; where neither decides, in the order the organisers gave. */
export function partsInOrder<Part extends { speakerId: string; role: PartRole }>(
  parts: readonly Part[],
  speakers: ReadonlyMap<string, Pick<Preceding, 'precedence' | 'rankOrTitle' | 'office'>>,
): Part[] {
  const moderates = ({ role }: Part) => (role === 'moderator' ? 0 : 1);
  return parts.toSorted((one, other) => {
    const [a, b] = [speakers.get(one.speakerId), speakers.get(other.speakerId)];
    return moderates(one) - moderates(other) || (a && b ? comparePrecedence(a, b) : 0);
  });
}

/** People in order of precedence, then by name as the language sorts names. */
export function inPrecedence<Person extends Preceding>(
  people: readonly Person[],
  language: Language,
): Person[] {
  const collator = new Intl.Collator(language);
  return people
    .map((person) => ({ person, keys: precedenceKeys(person, language) }))
    .sort(({ person: one, keys: a }, { person: other, keys: b }) => {
      if (a[0] !== b[0]) return a[0] - b[0];
      return (
        a[1] - b[1] ||
        collator.compare(a[2], b[2]) ||
        collator.compare(a[3], b[3]) ||
        collator.compare(one.slug, other.slug)
      );
    })
    .map(({ person }) => person);
}
