import type { EntityManager } from 'typeorm';

/** Which photos a release shows: handed in by the room that knows releases. */
export abstract class PublishedPhotos {
  /** Those of the photos, by their hash, that some release of the conference shows. */
  abstract among(
    manager: EntityManager,
    conferenceId: string,
    photos: readonly string[],
  ): Promise<ReadonlySet<string>>;
}
