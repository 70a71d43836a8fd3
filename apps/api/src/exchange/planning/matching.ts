import type { RememberedEntry } from '../../programme/imported/imported-entry.entity.js';

interface Row {
  id: string;
  sourceId: string | null;
}

/** What an entry of the file is known by. */
export interface Wanted {
  guid: string | null;
  sourceIds: readonly string[];
}

export interface Match<Existing> {
  row: Existing;
  /** What was remembered of it; undefined when it was imported before anything was. */
  entry: RememberedEntry | undefined;
}

type EntryKey = 'panelId' | 'speakerId' | 'roomId' | 'trackId';

/** Finds what earlier imports made of the entries of a file. */
export class Matching<Existing extends Row> {
  private readonly byGuid = new Map<string, Match<Existing>>();
  private readonly bySource = new Map<string, Match<Existing>>();
  private readonly claimed = new Set<string>();
  private readonly firstEntries = new Map<string, RememberedEntry>();

  constructor(
    rows: readonly Existing[],
    entries: readonly RememberedEntry[],
    key: EntryKey,
    private readonly guidsInFile: ReadonlySet<string>,
  ) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const entry of entries) {
      const row = byId.get(entry[key] ?? '');
      if (!row) continue;
      if (!this.firstEntries.has(row.id)) this.firstEntries.set(row.id, entry);
      if (entry.guid !== null) this.byGuid.set(entry.guid, { row, entry });
      for (const id of entry.sourceIds) {
        if (!this.bySource.has(id)) this.bySource.set(id, { row, entry });
      }
    }
    for (const row of rows) {
      if (row.sourceId === null || this.firstEntries.has(row.id)) continue;
      if (!this.bySource.has(row.sourceId)) {
        this.bySource.set(row.sourceId, { row, entry: undefined });
      }
    }
  }

  /** By guid, then by the other names; what has another guid is the same only where `isSame` says so. */
  find(
    wanted: Wanted,
    isSame: (row: Existing) => boolean,
    mayBe: (match: Match<Existing>) => boolean = () => true,
  ): Match<Existing> | undefined {
    const { guid } = wanted;
    const byGuid = guid === null ? undefined : this.byGuid.get(guid);
    const found = byGuid ?? this.findBySource(wanted, isSame, mayBe);
    if (!found) return undefined;
    this.claim(found);
    return found;
  }

  /** What was remembered of a row first; a speaker may have been several persons. */
  entryOf(row: Existing): RememberedEntry | undefined {
    return this.firstEntries.get(row.id);
  }

  isClaimed(row: Existing): boolean {
    return this.claimed.has(row.id);
  }

  claim({ row, entry }: Match<Existing>): void {
    this.claimed.add(row.id);
    if (entry) this.claimed.add(entry.id);
  }

  private findBySource(
    { guid, sourceIds }: Wanted,
    isSame: (row: Existing) => boolean,
    mayBe: (match: Match<Existing>) => boolean,
  ): Match<Existing> | undefined {
    for (const id of sourceIds) {
      const match = this.bySource.get(id);
      if (!match || this.claimed.has(match.entry?.id ?? match.row.id)) continue;
      if (!mayBe(match)) continue;
      const known = match.entry?.guid ?? null;
      const isOther = guid !== null && known !== null;
      if (isOther && (this.guidsInFile.has(known) || !isSame(match.row))) continue;
      return match;
    }
    return undefined;
  }
}
