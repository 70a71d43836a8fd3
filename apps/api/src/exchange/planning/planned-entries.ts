import { isDeepStrictEqual } from 'node:util';
import type { RememberedEntry } from '../../programme/imported/imported-entry.entity.js';
import type { Said } from '../../programme/imported/said.js';
import type { Wanted } from './matching.js';

type Became = Partial<Pick<RememberedEntry, 'panelId' | 'speakerId' | 'roomId' | 'trackId'>>;

/** What is to be remembered of this import, as far as it is not what was remembered before. */
export class PlannedEntries {
  readonly changed: RememberedEntry[] = [];

  constructor(private readonly newId: () => string) {}

  remember(
    { guid, sourceIds }: Wanted,
    became: Became,
    said: Said,
    before: RememberedEntry | undefined,
  ): void {
    const entry: RememberedEntry = {
      ...{ id: before?.id ?? this.newId(), panelId: null, speakerId: null, roomId: null },
      ...{ trackId: null, ...became, guid, sourceIds: [...sourceIds], said, withdrawn: false },
    };
    if (!before || !isDeepStrictEqual({ ...before }, entry)) this.changed.push(entry);
  }
}

/** The first of these names that no other row has. */
export function freeSourceId(names: readonly string[], taken: Set<string>, id: string): string {
  const free = names.find((name) => !taken.has(name)) ?? id;
  taken.add(free);
  return free;
}

export function sourceIdsOf(rows: readonly { sourceId: string | null }[]): Set<string> {
  return new Set(rows.flatMap(({ sourceId }) => sourceId ?? []));
}
