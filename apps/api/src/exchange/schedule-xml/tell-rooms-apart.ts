import type { ImportedRoom } from './imported-schedule.js';
import type { GivenRoom } from './read-event.js';

/** Every room of a file once: by its guid, unless the file gives it to several names, and by its name. */
export class Rooms {
  private readonly mentions = new Map<string, GivenRoom>();
  private readonly names = new Map<string, Set<string>>();
  private readonly guids = new Map<string, Set<string>>();

  add(room: GivenRoom): void {
    const mention = `${room.guid ?? ''} ${room.name}`;
    if (this.mentions.has(mention)) return;
    this.mentions.set(mention, room);
    if (room.guid === null) return;
    this.names.set(room.guid, (this.names.get(room.guid) ?? new Set()).add(room.name));
    this.guids.set(room.name, (this.guids.get(room.name) ?? new Set()).add(room.guid));
  }

  /** What tells a room from the others; null for one without a name. */
  keyOf({ name, guid }: GivenRoom): string | null {
    if (name === '') return null;
    const own = guid ?? this.onlyGuid(name);
    return own !== null && this.names.get(own)?.size === 1 ? own : name;
  }

  /** In the order of the file. */
  list(): ImportedRoom[] {
    const rooms = new Map<string, ImportedRoom>();
    for (const { name, guid } of this.mentions.values()) {
      const key = this.keyOf({ name, guid })!;
      if (!rooms.has(key)) rooms.set(key, { key, guid: key === name ? null : key, name });
    }
    return [...rooms.values()];
  }

  private onlyGuid(name: string): string | null {
    const [only, ...others] = this.guids.get(name) ?? [];
    return only !== undefined && others.length === 0 ? only : null;
  }
}
