import { publicConference } from '#shared/conferences/conference';
import type { Localised } from '#shared/languages';
import type { ReleaseDocument, ReleasedConference } from '#shared/releases/release-document';

const NO_NOTES: Localised = { en: '', fr: '' };

/**
 * What the public may know of a conference before its first release: the conference, no programme. `at` (UTC, whole
 * seconds) stands for the publication.
 */
export function unreleasedDocument(
  conference: ReleasedConference,
  at = `${conference.startDate}T00:00:00Z`,
): ReleaseDocument {
  return {
    schema: 3,
    number: 0,
    publishedAt: at,
    notes: NO_NOTES,
    publicSince: { number: 0, publishedAt: at, notes: NO_NOTES },
    vocabularySince: at,
    conference: publicConference(conference),
    tracks: [],
    rooms: [],
    speakers: [],
    panels: [],
    cancelled: [],
    withdrawn: [],
  };
}
