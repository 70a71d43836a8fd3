import type { Localised } from '#shared/languages';
import type { ClashView } from '#shared/programme/clashes';
import { inOrder, type PlacedPanel, PlacementRules } from '#shared/programme/placement-clashes';
import { localisedLabel } from '../../people/person-label.js';
import type { Draft, DraftPanel, DraftSpeaker } from './draft.js';
import { acceptanceLookup } from './overlap-acceptance.js';
import { nearPairs } from './near-pairs.js';

/**
 * Every clash of a draft, by the time at which it begins: hard ones of rooms and speakers, which are exactly what the
 * constraints of a release would refuse unless they are accepted, and soft ones, which only warn.
 */
export function findClashes(draft: Draft): ClashView[] {
  const { limits, conference } = draft;
  const rules = new PlacementRules({
    ...limits,
    timeZone: conference.timeZone,
    rooms: draft.rooms,
    limits: limits.availability,
  });
  const panels = placedPanels(draft);
  const pairs = nearPairs(panels, limits.changeoverMinutes * 60_000);
  const acceptanceOf = acceptanceLookup(draft.acceptances);
  const clashes = inOrder([
    ...panels.flatMap((panel) => rules.ofPanel(panel)),
    ...pairs.flatMap(([one, other]) => rules.ofPair(one, other)),
  ]);
  return clashes.map((clash) => {
    const word = clash.kind === 'speaker' ? acceptanceOf(clash.panels) : undefined;
    return { ...clash, accepted: word ? { reason: word.reason, by: word.by, at: word.at } : null };
  });
}

/** The placed panels of a draft as the rules take them. */
export function placedPanels({ panels, speakers }: Draft): PlacedPanel[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const speakersOf = ({ parts }: DraftPanel) =>
    parts.flatMap(({ id, speakerId }) => {
      const speaker = known.get(speakerId);
      return speaker ? [new SpeakerInDraft(speaker, id)] : [];
    });
  return panels.flatMap((panel) => {
    const { id, title, format, slot, seats, signUps } = panel;
    if (!slot) return [];
    const [startsAt, endsAt] = [Date.parse(slot.startsAt), Date.parse(slot.endsAt)];
    const { roomId } = slot;
    const placed = { id, title, format, roomId, startsAt, endsAt, seats, signUps };
    return [{ ...placed, speakers: speakersOf(panel) }];
  });
}

/** Most speakers clash with nothing, and their names are never written. */
class SpeakerInDraft {
  readonly id: string;

  constructor(
    private readonly speaker: DraftSpeaker,
    readonly partId: string,
  ) {
    this.id = speaker.id;
  }

  get name(): Localised {
    return localisedLabel(this.speaker);
  }
}
