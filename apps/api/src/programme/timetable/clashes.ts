import type { Localised } from '#shared/languages';
import type { ClashPanel, ClashView } from '#shared/programme/clashes';
import { isoWithOffset } from '#shared/zoned-time';
import { localisedLabel } from '../../people/person-label.js';
import { roomSentence, speakerSentence, titleAndTime } from './clash-sentence.js';
import type { Draft, DraftPanel } from './draft.js';
import { acceptanceLookup } from './overlap-acceptance.js';
import { type Overlap, personOverlaps, roomOverlaps } from './overlaps.js';

/**
 * Every clash of a draft: two panels in one room that holds one at a time, or with one person in both. Sorted by the
 * time at which the clash begins. Those not accepted are exactly what the constraints of a release would refuse.
 */
export function findClashes(draft: Draft): ClashView[] {
  const describe = descriptions(draft.conference.timeZone);
  const found = [...roomClashes(draft, describe), ...speakerClashes(draft, describe)];
  return found
    .sort((a, b) => a.from - b.from || (a.clash.id < b.clash.id ? -1 : 1))
    .map(({ clash }) => clash);
}

interface Found {
  /** When both panels have begun, in milliseconds. */
  from: number;
  clash: ClashView;
}

interface Description {
  side: ClashPanel;
  name: Localised;
}

type Describe = (panel: DraftPanel) => Description;

/** How the clashes show a panel; made once a panel, because times of a zone are slow to write. */
function descriptions(timeZone: string): Describe {
  const made = new Map<DraftPanel, Description>();
  return (panel) => {
    let description = made.get(panel);
    if (!description) {
      const { id, title, slot } = panel;
      const startsAt = isoWithOffset(slot!.startsAt, timeZone);
      const endsAt = isoWithOffset(slot!.endsAt, timeZone);
      description = {
        side: { id, title, startsAt, endsAt, partId: null },
        name: titleAndTime(title, slot!, timeZone),
      };
      made.set(panel, description);
    }
    return description;
  };
}

function roomClashes(draft: Draft, describe: Describe): Found[] {
  return roomOverlaps(draft).flatMap(({ room, overlaps }) =>
    overlaps.map((overlap) => {
      const [first, second] = [describe(overlap[0].panel), describe(overlap[1].panel)];
      const clash: ClashView = {
        id: idOf('room', room.id, overlap),
        kind: 'room',
        grade: 'stop',
        sentence: roomSentence(room.name, first.name, second.name),
        panels: [first.side, second.side],
        roomId: room.id,
        speakerId: null,
        accepted: null,
      };
      return { from: overlap[1].startsAt, clash };
    }),
  );
}

function speakerClashes(draft: Draft, describe: Describe): Found[] {
  const acceptanceOf = acceptanceLookup(draft.acceptances);
  return personOverlaps(draft).map((overlap) => {
    const [one, other] = overlap;
    const [first, second] = [describe(one.panel), describe(other.panel)];
    const acceptance = acceptanceOf(overlap);
    const clash: ClashView = {
      id: idOf('speaker', one.speaker.personId, overlap),
      kind: 'speaker',
      grade: 'stop',
      sentence: speakerSentence(localisedLabel(one.speaker), first.name, second.name),
      panels: [
        { ...first.side, partId: one.part.id },
        { ...second.side, partId: other.part.id },
      ],
      roomId: null,
      speakerId: one.speaker.id,
      accepted: acceptance
        ? { reason: acceptance.reason, by: acceptance.by, at: acceptance.at }
        : null,
    };
    return { from: other.startsAt, clash };
  });
}

/** The same for the same room or person and pair of panels, whichever comes first. */
function idOf(kind: string, causeId: string, [first, second]: Overlap): string {
  return [kind, causeId, ...[first.panel.id, second.panel.id].sort()].join(':');
}
