import { isSameText, type Localised } from '#shared/languages';
import { admits, type Audience, type AudienceMember } from '#shared/programme/audience';
import type { Change, NamedPlacement } from '#shared/releases/changes';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { ToldChange } from '../mails/mail-data.js';

/** What somebody last heard of a panel: its state in this release; 0 is before the first. */
export interface Baseline {
  panelId: string;
  since: number;
  /** Who heard it, where the panel is not or was not for everybody; null: whoever may see all of it. */
  member: AudienceMember | null;
}

/** A change as a release recorded it. */
export interface LoggedChange {
  number: number;
  change: Change;
}

/** What there is to tell to those who last heard of a panel in a release. */
export interface NetChange extends Baseline {
  /** SEQUENCE of the panel's calendar entry now. */
  sequence: number;
  told: TellableChange;
}

/** The same for everybody; the calendar message depends on the recipient. */
export type TellableChange = Omit<ToldChange, 'invitation'>;

/** A release to come, as far as telling of it needs. */
export interface News {
  document: ReleaseDocument;
  /** The changes of the releases up to this one, by number. */
  log: readonly LoggedChange[];
  /** SEQUENCE of every panel that was ever published. */
  sequences: ReadonlyMap<string, number>;
}

/**
 * The net change of each panel since each baseline; none for what is as it was, whatever happened in between, and none
 * for what is over. A start, end, room (also one that is called differently), title or cancellation is told; other
 * texts are not. What is no longer for somebody is cancelled to them, and what is for them now is new.
 */
export function netChanges(baselines: readonly Baseline[], news: News): NetChange[] {
  const { document, log, sequences } = news;
  const history = new Map<string, LoggedChange[]>();
  for (const entry of log) {
    const known = history.get(entry.change.panelId);
    if (known) known.push(entry);
    else history.set(entry.change.panelId, [entry]);
  }
  const now = namedPanels(document);
  return baselines.flatMap((baseline) => {
    const first = history.get(baseline.panelId)?.find(({ number }) => number > baseline.since);
    const told = first && netChange(...asSeen(first.change, now.get(baseline.panelId), baseline));
    if (!told || isOver(told, document.publishedAt)) return [];
    return [{ ...baseline, sequence: sequences.get(baseline.panelId) ?? 0, told }];
  });
}

/** The start and the end of a net change as this member sees them. */
function asSeen(
  first: Change,
  now: NamedPanel | undefined,
  { member }: Baseline,
): [Change, NamedPanel | undefined] {
  if (member === null) return [first, now];
  const knew = first.before !== null && admits(first.audience?.before ?? null, member);
  const sees = now !== undefined && admits(now.audience, member);
  return [{ ...first, before: knew ? first.before : null }, sees ? now : undefined];
}

/** A panel with what people are told of it. */
export interface NamedPanel {
  audience: Audience | null;
  slug: string;
  title: Localised;
  place: NamedPlacement;
}

export function namedPanels(document: ReleaseDocument): Map<string, NamedPanel> {
  const rooms = new Map(document.rooms.map(({ id, name }) => [id, name]));
  return new Map(
    document.panels.map(({ id, slug, title, audience, roomId, startsAt, endsAt }) => [
      id,
      {
        slug,
        title,
        audience,
        place: { roomId, startsAt, endsAt, roomName: rooms.get(roomId ?? '') ?? null },
      },
    ]),
  );
}

/** `first` is the first change after the baseline: what it started from is what people know. */
function netChange(first: Change, now: NamedPanel | undefined): TellableChange | undefined {
  const { before } = first;
  const known = first.titleBefore ?? first.title;
  const base = {
    panelId: first.panelId,
    slug: first.slug,
    title: known,
    titleBefore: null,
    before,
  };
  if (!now) return before ? { ...base, kind: 'cancelled', after: null } : undefined;
  const renamed = !isSameText(known, now.title);
  const told = { ...base, slug: now.slug, title: now.title, after: now.place };
  if (!before) return { ...told, kind: 'added' };
  const kind = moved(before, now.place) ?? (renamed ? 'retitled' : undefined);
  return kind && { ...told, kind, titleBefore: renamed ? known : null };
}

function moved(
  before: NamedPlacement,
  after: NamedPlacement,
): 'moved' | 'room-changed' | undefined {
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) return 'moved';
  const sameRoom =
    before.roomId === after.roomId && isSameText(before.roomName ?? {}, after.roomName ?? {});
  return sameRoom ? undefined : 'room-changed';
}

/** Whether both what it was and what it is have ended: nobody can act on it any more. */
export function isOver(
  { before, after }: Pick<TellableChange, 'before' | 'after'>,
  now: string,
): boolean {
  return [before, after].every((place) => !place || place.endsAt <= now);
}
