import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { Change } from '#shared/releases/changes';
import type { CalendarRevision, ReleaseDocument } from '#shared/releases/release-document';
import { Problem } from '../http/problem.js';
import { loadDraft } from '../programme/timetable/draft.queries.js';
import type { Draft } from '../programme/timetable/draft.js';
import { overlapAccepted } from '../programme/timetable/overlap-acceptance.js';
import { changesBetween, isSameProgramme } from './changes.js';
import {
  findDocument,
  findPrevious,
  findReleasedParts,
  findRevisions,
  type PartBooking,
} from './release.queries.js';
import { buildDocument, type Following, restoredDocument } from './release-document.js';

/** A release as it would be if it were published now. */
export interface Candidate {
  /** The release that it would follow; null before the first. */
  previous: ReleaseDocument | null;
  document: ReleaseDocument;
  changes: Change[];
  /** Who would speak when, for the constraint of the database. */
  parts: PartBooking[];
  /** The calendar revisions before it, by panel. */
  revisions: ReadonlyMap<string, CalendarRevision>;
  /** The earlier release whose content it has; null for the draft's. */
  restores: number | null;
  draft: Draft;
}

const NO_NOTES: Localised = { en: '', fr: '' };

/** The next release: of the draft or, with `restores`, of an earlier release again. Throws `not_found`. */
export async function nextRelease(
  manager: EntityManager,
  conferenceId: string,
  { restores = null, notes = NO_NOTES }: { restores?: number | null; notes?: Localised } = {},
): Promise<Candidate> {
  const draft = await loadDraft(manager, conferenceId);
  const current = draft.releaseNumber;
  const { previous, now } = await findPrevious(manager, conferenceId, current);
  const revisions = await findRevisions(manager, conferenceId);
  const following = { previous, revisions, number: current + 1, now, notes };
  const { document, parts } =
    restores === null
      ? { document: buildDocument(draft, following), parts: partsOf(draft) }
      : await restored(manager, draft, restores, following);
  const changes = changesBetween(previous, document);
  return { previous, document, changes, parts, revisions, restores, draft };
}

async function restored(
  manager: EntityManager,
  { conference, releaseNumber }: Draft,
  restores: number,
  following: Following,
): Promise<Pick<Candidate, 'document' | 'parts'>> {
  if (restores > releaseNumber) throw new Problem('not_found');
  const earlier = await findDocument(manager, conference.id, restores);
  return {
    document: restoredDocument(earlier, conference.slug, following),
    parts: await findReleasedParts(manager, conference.id, restores),
  };
}

/** Whether the public would see any difference. */
export function differs({ previous, document }: Candidate): boolean {
  return !isSameProgramme(previous, document);
}

function partsOf(draft: Draft): PartBooking[] {
  const persons = new Map(draft.speakers.map(({ id, personId }) => [id, personId]));
  const accepted = overlapAccepted(draft);
  return draft.panels.flatMap(({ id, slot, parts }) =>
    parts.flatMap((part): PartBooking[] => {
      const personId = persons.get(part.speakerId);
      if (!slot || !personId) return [];
      const { startsAt, endsAt } = slot;
      return [{ panelId: id, personId, startsAt, endsAt, accepted: accepted.has(part.id) }];
    }),
  );
}
