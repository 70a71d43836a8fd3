import type { EntityManager } from 'typeorm';
import type { RegistrationKey } from './own-agenda.queries.js';

/** A panel of the current release as one registration finds it. */
export interface AgendaEntry {
  isOver: boolean;
  isOffered: boolean;
  isKept: boolean;
  hasSeat: boolean;
  /** A panel at the same time in which the registration already has a seat. */
  overlapping: string | null;
}

/** What is on the agenda now: handed in by the room that knows releases. */
export abstract class CurrentAgenda {
  /** Undefined when the panel is not on the agenda of that registration. */
  abstract find(
    manager: EntityManager,
    registration: RegistrationKey,
    panelId: string,
  ): Promise<AgendaEntry | undefined>;
}
