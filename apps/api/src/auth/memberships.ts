import type { DataSource } from 'typeorm';
import type { Role } from '#shared/auth/permissions';
import type { Localised } from '#shared/languages';

/** What the guard needs to know about a caller, from one query. */
export interface Caller {
  accountId: string;
  name: string;
  conferenceId: string | null;
  conferenceSlug: string | null;
  timeZone: string | null;
  role: Role | null;
}

/** In which conferences accounts have a role: handed in by the room that knows conferences. */
export abstract class Memberships {
  /** The account of a live session and its role in the named conference, in one statement. */
  abstract caller(
    source: DataSource,
    tokenHash: Buffer,
    conference: string | undefined,
  ): Promise<Caller | undefined>;

  /** The conferences of an account and its role in each, newest first. */
  abstract of(
    source: DataSource,
    accountId: string,
  ): Promise<{ id: string; slug: string; name: Localised; role: Role }[]>;
}
