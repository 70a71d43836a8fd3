import { blankPanel, publicContent } from '#shared/programme/panels';
import type { ReleaseDocument, ReleasedSpeaker } from '#shared/releases/release-document';

/** A document as a release of any age stored it: a release is immutable, so its document stays as it was written. */
export type StoredDocument = Omit<ReleaseDocument, 'schema'> & { schema: number };

/** What the panels of the first two schemas did not say yet. */
const PANEL_SINCE = { ...publicContent(blankPanel()), files: [] };

/** What the speakers of the first schema did not have yet. */
const SPEAKER_SINCE = { precedence: null, photo: null };

function withSpeakerFields(speaker: ReleasedSpeaker): ReleasedSpeaker {
  return { ...SPEAKER_SINCE, ...speaker };
}

/** A stored document in today's shape; what did not exist when it was written is as if nobody had used it. */
export function upgrade(stored: StoredDocument): ReleaseDocument {
  const { schema, ...document } = stored;
  switch (schema) {
    case 1:
    case 2:
      return {
        schema: 3,
        ...document,
        vocabularySince: null,
        publicSince: {
          number: document.number,
          publishedAt: document.publishedAt,
          notes: document.notes,
        },
        speakers: document.speakers.map(withSpeakerFields),
        panels: document.panels.map((panel) => ({ ...PANEL_SINCE, ...panel })),
        cancelled: document.cancelled.map((panel) => ({
          ...PANEL_SINCE,
          ...panel,
          speakers: panel.speakers.map(withSpeakerFields),
        })),
        withdrawn: [],
      };
    case 3:
      return { schema, ...document, vocabularySince: document.vocabularySince ?? null };
    default:
      throw new Error(`release ${document.number} has a document of the unknown schema ${schema}`);
  }
}
