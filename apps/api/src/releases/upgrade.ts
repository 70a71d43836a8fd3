import { PLAIN_PANEL } from '#shared/programme/plain-panel';
import type { ReleaseDocument, ReleasedSpeaker } from '#shared/releases/release-document';

/** A document as a release of any age stored it: a release is immutable, so its document stays as it was written. */
export type StoredDocument = Omit<ReleaseDocument, 'schema'> & { schema: number };

/** What the panels of the first schema did not say yet. */
const SINCE_2 = { ...PLAIN_PANEL, files: [] };

/** What the speakers of the first schema did not have yet. */
const SPEAKER_SINCE_2 = { precedence: null, photo: null };

function withSpeakerFields(speaker: ReleasedSpeaker): ReleasedSpeaker {
  return { ...SPEAKER_SINCE_2, ...speaker };
}

/** A stored document in today's shape; what did not exist when it was written is as if nobody had used it. */
export function upgrade(stored: StoredDocument): ReleaseDocument {
  const { schema, ...document } = stored;
  switch (schema) {
    case 1:
      return {
        schema: 2,
        ...document,
        speakers: document.speakers.map(withSpeakerFields),
        panels: document.panels.map((panel) => ({ ...SINCE_2, ...panel })),
        cancelled: document.cancelled.map((panel) => ({
          ...SINCE_2,
          ...panel,
          speakers: panel.speakers.map(withSpeakerFields),
        })),
      };
    case 2:
      return { schema, ...document };
    default:
      throw new Error(`release ${document.number} has a document of the unknown schema ${schema}`);
  }
}
