import { admits, type Audience, type AudienceMember } from '#shared/programme/audience';
import type { Change } from '#shared/releases/changes';
import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedPanel,
} from '#shared/releases/release-document';
import { byKindAndTime } from './changes.js';
import { compareKeys } from './compare-keys.js';

/** Whether everybody whom the second audience admits is admitted by the first one too. */
export function covers(wide: Audience | null, narrow: Audience | null): boolean {
  if (wide === null) return true;
  if (narrow === null) return false;
  return listCovers(wide.categories, narrow.categories) && listCovers(wide.nations, narrow.nations);
}

function listCovers(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length === 0) return true;
  return narrow.length > 0 && narrow.every((one) => wide.includes(one));
}

/**
 * What somebody sees of a release (null: the public): exactly what it would say if the panels that are not for them did
 * not exist. What was for them once and no longer is, they see as cancelled. Whoever sees nothing that the public does not
 * see gets the public's document, whose number is that of the last release with a difference for the public.
 */
export function seenBy(whole: ReleaseDocument, member: AudienceMember | null): ReleaseDocument {
  return withPanels(whole, ({ audience }) => admits(audience, member));
}

/** What a speaker sees of a release: what the public sees and, whoever they are for, the panels they take part in. */
export function seenBySpeaker(whole: ReleaseDocument, speakerId: string): ReleaseDocument {
  return withPanels(
    whole,
    ({ audience, parts }) =>
      audience === null || parts.some((part) => part.speakerId === speakerId),
  );
}

/** Everything that anybody sees of a release, for what has to follow all of it. */
export function seenByAll(whole: ReleaseDocument): ReleaseDocument {
  const { number, publishedAt, notes } = whole;
  return { ...withPanels(whole, () => true), number, publishedAt, notes };
}

function withPanels(
  whole: ReleaseDocument,
  isSeen: (panel: ReleasedPanel) => boolean,
): ReleaseDocument {
  const panels = whole.panels.filter(isSeen);
  const cancelled = cancelledOf(whole, new Set(panels.map(({ id }) => id)), isSeen);
  const speaking = new Set(panels.flatMap(({ parts }) => parts.map((part) => part.speakerId)));
  const speakers = whole.speakers.filter(({ id }) => speaking.has(id));
  const isInside = [...panels, ...cancelled].some(({ audience }) => audience !== null);
  return {
    ...whole,
    ...(isInside ? {} : whole.publicSince),
    speakers,
    panels,
    cancelled,
    withdrawn: [],
  };
}

function cancelledOf(
  { cancelled, withdrawn }: ReleaseDocument,
  held: ReadonlySet<string>,
  isSeen: (panel: ReleasedPanel) => boolean,
): CancelledPanel[] {
  const found = new Map<string, CancelledPanel>();
  for (const panel of [...withdrawn, ...cancelled]) {
    if (!held.has(panel.id) && isSeen(panel)) found.set(panel.id, panel);
  }
  return [...found.values()].sort(byStart);
}

export function byStart(
  one: Pick<CancelledPanel, 'startsAt' | 'id'>,
  other: Pick<CancelledPanel, 'startsAt' | 'id'>,
): number {
  return compareKeys([one.startsAt, one.id], [other.startsAt, other.id]);
}

/** The changes of a release as somebody sees them (null: the public); an audience is nobody's business. */
export function changesSeenBy(
  changes: readonly Change[],
  member: AudienceMember | null,
  languages: readonly string[],
): Change[] {
  const seen = changes.flatMap((change) => changeSeenBy(change, member) ?? []);
  return seen.sort(byKindAndTime(languages));
}

/** A panel that somebody may see from now on is new to them, and one that they may no longer see is cancelled. */
function changeSeenBy(
  { audience, ...change }: Change,
  member: AudienceMember | null,
): Change | undefined {
  const before = admits(audience?.before ?? null, member) ? change.before : null;
  const after = admits(audience?.after ?? null, member) ? change.after : null;
  if (before && after) {
    const edited = change.edited.filter((name) => name !== 'audience');
    const isOne = change.kind !== 'edited' || edited.length > 0;
    return isOne ? { ...change, edited } : undefined;
  }
  const { titleBefore, ...rest } = change;
  if (after) return { ...rest, kind: 'added', before: null, edited: [] };
  const title = titleBefore ?? change.title;
  return before ? { ...rest, title, kind: 'cancelled', after: null, edited: [] } : undefined;
}
