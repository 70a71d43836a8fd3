import type { AudienceMember } from '#shared/programme/audience';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { seenBy } from './audience.js';
import type { CurrentRelease } from './published-releases.js';

/** The documents made of a release, by the panels in them: attendees who see the same share one. */
const made = new WeakMap<CurrentRelease, Map<string, ReleaseDocument>>();

/** What an attendee sees of a release; the public's own document for whoever sees no more than the public. */
export function seenInRelease(release: CurrentRelease, member: AudienceMember): ReleaseDocument {
  if (!hasRestricted(release.whole)) return release.document;
  const document = seenBy(release.whole, member);
  const key = restrictedIn(document);
  if (key === '') return release.document;
  const documents = made.get(release) ?? new Map<string, ReleaseDocument>();
  made.set(release, documents);
  const known = documents.get(key) ?? document;
  documents.set(key, known);
  return known;
}

function hasRestricted({ panels, cancelled, withdrawn }: ReleaseDocument): boolean {
  return [...panels, ...cancelled, ...withdrawn].some(({ audience }) => audience !== null);
}

/** Names the panels in a document that not everybody may see. */
function restrictedIn({ panels, cancelled }: ReleaseDocument): string {
  const held = panels.filter(({ audience }) => audience !== null).map(({ id }) => id);
  const gone = cancelled
    .filter(({ audience }) => audience !== null)
    .map(({ id, cancelledAt }) => `${id} ${cancelledAt}`);
  return [...held, ...gone].join(' ');
}
