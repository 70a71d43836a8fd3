/** What a file says of which entry is which. */
export interface Entry {
  guid: string | null;
  id: string | null;
  title: string;
  start: string;
}

/** By what an entry is known: a guid of its own, and other names of its own, the surest first. */
export interface Identity {
  guid: string | null;
  sourceIds: string[];
}

const NO_ID = /^(?:0+|none|null|undefined|[0-]+)?$/i;

/** A given id or guid that says something; null for an empty one, zeros and the like. */
export function givenId(text: string | undefined): string | null {
  const id = (text ?? '').replace(/\s+/g, ' ').trim();
  return NO_ID.test(id) ? null : id;
}

/**
 * Known by the guid, then the id, then id and start: whatever several entries of the file share tells none of them
 * apart. Undefined for an entry that stands in the file a second time.
 */
export function identitiesOf(entries: readonly Entry[]): (Identity | undefined)[] {
  const named = entries.map(namesOf);
  const counts = new Map<string, number>();
  for (const names of named) {
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const guids = new Map<string, number>();
  for (const { guid } of entries) if (guid) guids.set(guid, (guids.get(guid) ?? 0) + 1);
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const guid = entry.guid !== null && guids.get(entry.guid) === 1 ? entry.guid : null;
    const own = named[index]!.filter((name) => counts.get(name) === 1);
    if (guid !== null) own.push(guid);
    if (own.length > 0) return { guid, sourceIds: [...new Set(own)] };
    const last = named[index]!.at(-1)!;
    if (seen.has(last)) return undefined;
    seen.add(last);
    return { guid, sourceIds: [last] };
  });
}

function namesOf({ id, guid, title, start }: Entry): string[] {
  const base = id ?? guid ?? `title:${title}`;
  return [...(id === null ? [] : [id]), `${base}@${start}`, `${base}@${start} ${title}`];
}
