import { PLAIN_PANEL } from '#shared/programme/plain-panel';
import type { ReleaseDocument } from '#shared/releases/release-document';

/** A document as a release of any age stored it: a release is immutable, so its document stays as it was written. */
export type StoredDocument = Omit<ReleaseDocument, 'schema'> & { schema: number };

/** What the panels of the first schema did not say yet. */
const SINCE_2 = { ...PLAIN_PANEL, files: [] };

/** A stored document in today's shape; what did not exist when it was written is as if nobody had used it. */
export function upgrade(stored: StoredDocument): ReleaseDocument {
  const { schema, ...document } = stored;
  switch (schema) {
    case 1:
      return {
        schema: 2,
        ...document,
        panels: document.panels.map((panel) => ({ ...SINCE_2, ...panel })),
        cancelled: document.cancelled.map((panel) => ({ ...SINCE_2, ...panel })),
      };
    case 2:
      return { schema, ...document };
    default:
      throw new Error(`release ${document.number} has a document of the unknown schema ${schema}`);
  }
}
