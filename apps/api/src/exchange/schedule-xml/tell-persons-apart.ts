import type { Findings } from './findings.js';
import type { ImportedPerson } from './imported-schedule.js';
import type { ReadPerson } from './read-persons.js';

/** How a name is compared: `Jane DOE` is `Jane Doe`. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Every person of a file once, and which one each mention means. */
export class Persons {
  private readonly known = new Map<string, ImportedPerson>();
  private readonly guidsOfId = new Map<string, Set<string>>();
  private readonly namesOfId = new Map<string, Set<string>>();
  private readonly keysOfName = new Map<string, Set<string>>();

  constructor(
    mentions: readonly ReadPerson[],
    private readonly findings: Findings,
  ) {
    for (const { guid, id, name } of mentions) {
      if (id === null) continue;
      addTo(this.namesOfId, id, foldedName(name));
      if (guid !== null) addTo(this.guidsOfId, `${id} ${foldedName(name)}`, guid);
    }
    const sorted = mentions.toSorted((one, other) => rank(one) - rank(other));
    for (const mention of sorted) this.take(mention);
    this.remarkTwins(mentions);
  }

  /** In the order of the file. */
  list(mentions: readonly ReadPerson[]): ImportedPerson[] {
    const keys = new Set(mentions.map((mention) => this.keyOf(mention)));
    return [...keys].map((key) => this.known.get(key)!);
  }

  /** The guid, then the id, which another name makes another person, then the name alone. */
  keyOf({ guid, id, name }: ReadPerson): string {
    if (guid !== null) return guid;
    const folded = foldedName(name);
    if (id === null) {
      const [only, ...others] = this.keysOfName.get(folded) ?? [];
      return only !== undefined && others.length === 0 ? only : `name:${folded}`;
    }
    const [known, ...others] = this.guidsOfId.get(`${id} ${folded}`) ?? [];
    if (known !== undefined && others.length === 0) return known;
    return this.namesOfId.get(id)!.size === 1 ? id : `${id} ${folded}`;
  }

  private take(mention: ReadPerson): void {
    const { guid, id, name, biography, line } = mention;
    const key = this.keyOf(mention);
    const known = this.known.get(key);
    addTo(this.keysOfName, foldedName(name), key);
    if (!known) {
      const sourceId = id !== null && this.isAlone(id, name) ? id : key;
      this.known.set(key, { key, sourceId, guid, name, biography, line });
      return;
    }
    if (known.biography === '') known.biography = biography;
    if (foldedName(known.name) !== foldedName(name)) {
      this.findings.note(line, 'person_renamed', { id: key, name: known.name, other: name });
    }
  }

  /** Whether the id means nobody else in the file. */
  private isAlone(id: string, name: string): boolean {
    const guids = this.guidsOfId.get(`${id} ${foldedName(name)}`)?.size ?? 0;
    return guids < 2 && this.namesOfId.get(id)!.size === 1;
  }

  private remarkTwins(mentions: readonly ReadPerson[]): void {
    const remarked = new Set<string>();
    for (const { name, line } of mentions) {
      const keys = this.keysOfName.get(foldedName(name))!;
      if (keys.size < 2 || remarked.has(foldedName(name))) continue;
      remarked.add(foldedName(name));
      this.findings.note(line, 'person_twice', { name, ids: [...keys].join(', ') });
    }
  }
}

/** Those with a guid are known first, so that others are found among them. */
function rank({ guid, id }: ReadPerson): number {
  if (guid !== null) return 0;
  return id === null ? 2 : 1;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
