import type { Audience } from '#shared/programme/audience';
import type { NamedPerson } from '#shared/programme/speakers';
import type { ChangeImpact } from '#shared/releases/impact';
import type { Candidate } from '../candidate.js';
import { Named } from '../changes.js';
import { newPairs, newSpeakerClashes, overlappingPairs, type PanelPair } from './overlaps.js';

/** Confirmed attendees whom a panel concerns: with a seat in it, or with a star and no seat. */
export interface PanelInterest {
  seats: number;
  stars: number;
  /** Of these, those whom the panel is not for any more. */
  lost: number;
}

/** A panel that is not or was not for everybody: whom it was for, and whom it is for. */
export interface PanelScope {
  id: string;
  before: Audience | null;
  after: Audience | null;
  /** Whether it was in the release before, and is in this one. */
  known: boolean;
  held: boolean;
}

/** What the database counts for an impact. */
export interface ImpactCounts {
  /** Of the changed panels; a panel that nobody keeps is missing. */
  interest: ReadonlyMap<string, PanelInterest>;
  /** Attendees whose agenda gets an overlap with this panel. */
  newClashes: ReadonlyMap<string, number>;
}

const NOBODY: PanelInterest = { seats: 0, stars: 0, lost: 0 };

type Compared = Pick<Candidate, 'previous' | 'document' | 'changes'>;

/** Pairs of panels that make a new clash for whoever has both, at least one of them changed. */
export function pairsToCount({ previous, document, changes }: Compared): PanelPair[] {
  const changed = new Set(changes.map(({ panelId }) => panelId));
  const pairs = newPairs(overlappingPairs(document.panels), previous);
  return pairs.filter(([one, other]) => changed.has(one.id) || changed.has(other.id));
}

/** The panels of either release that are not for everybody in both. */
export function panelScopes({ previous, document }: Omit<Compared, 'changes'>): PanelScope[] {
  const before = new Map(previous?.panels.map((panel) => [panel.id, panel]));
  const after = new Map(document.panels.map((panel) => [panel.id, panel]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was?.audience && !is?.audience) return [];
    const audiences = { before: was?.audience ?? null, after: is?.audience ?? null };
    return [{ id, ...audiences, known: was !== undefined, held: is !== undefined }];
  });
}

/** Whom each change touches, in the order of the changes. */
export function impactOf(compared: Compared, counts: ImpactCounts): ChangeImpact[] {
  const { previous, document, changes } = compared;
  const before = new Named(previous);
  const after = new Named(document);
  const speakerClashes = newSpeakerClashes(overlappingPairs(document.panels), previous);
  const capacities = new Map(document.rooms.map(({ id, capacity }) => [id, capacity]));
  const named = (speakerIds: Iterable<string>) =>
    [...speakerIds].flatMap(
      (id) => after.speaker(id) ?? before.speaker(id) ?? [],
    ) satisfies NamedPerson[];

  return changes.map(({ panelId }) => {
    const { seats, stars, lost } = counts.interest.get(panelId) ?? NOBODY;
    const [was, is] = [before.panels.get(panelId), after.panels.get(panelId)];
    const parts = [...(is?.parts ?? []), ...(was?.parts ?? [])];
    const capacity = capacities.get(is?.roomId ?? '') ?? null;
    return {
      panelId,
      seats,
      stars,
      lost,
      speakers: named(new Set(parts.map(({ speakerId }) => speakerId))),
      newClashes: {
        attendees: counts.newClashes.get(panelId) ?? 0,
        speakers: named(speakerClashes.get(panelId) ?? []),
      },
      room: capacity === null ? null : { capacity, holds: seats + stars - lost <= capacity },
    };
  });
}
