import type { ClashPanel, ClashView } from '#shared/programme/clashes';
import { isoWithOffset } from '#shared/zoned-time';
import { personLabel } from '../../people/person-label.js';
import { clashSentences } from './clash-sentence.js';
import type { Draft } from './draft.js';
import { acceptanceLookup } from './overlap-acceptance.js';
import { type Booking, type Overlap, personOverlaps, roomOverlaps } from './overlaps.js';

/**
 * Every clash of a draft: two panels in one room that holds one at a time, or with one person in both. Sorted by the
 * time at which the clash begins. Those not accepted are exactly what the constraints of a release would refuse.
 */
export function findClashes(draft: Draft): ClashView[] {
  const found = [...roomClashes(draft), ...speakerClashes(draft)];
  return found
    .sort((a, b) => a.from - b.from || (a.clash.id < b.clash.id ? -1 : 1))
    .map(({ clash }) => clash);
}

interface Found {
  /** When both panels have begun, in milliseconds. */
  from: number;
  clash: ClashView;
}

function roomClashes(draft: Draft): Found[] {
  const { timeZone } = draft.conference;
  const sentences = clashSentences(timeZone);
  return roomOverlaps(draft).flatMap(({ room, overlaps }) =>
    overlaps.map((overlap) => {
      const [first, second] = overlap.map((booking) => side(booking, null, timeZone));
      const clash: ClashView = {
        id: idOf('room', room.id, overlap),
        kind: 'room',
        sentence: sentences.room(room.name, first!, second!),
        panels: [first!, second!],
        roomId: room.id,
        speakerId: null,
        accepted: null,
      };
      return { from: overlap[1].startsAt, clash };
    }),
  );
}

function speakerClashes(draft: Draft): Found[] {
  const { timeZone } = draft.conference;
  const sentences = clashSentences(timeZone);
  const acceptanceOf = acceptanceLookup(draft.acceptances);
  return personOverlaps(draft).map((overlap) => {
    const [first, second] = overlap.map((booking) => side(booking, booking.part.id, timeZone));
    const { speaker } = overlap[0];
    const acceptance = acceptanceOf(overlap);
    const clash: ClashView = {
      id: idOf('speaker', speaker.personId, overlap),
      kind: 'speaker',
      sentence: sentences.speaker(personLabel(speaker), first!, second!),
      panels: [first!, second!],
      roomId: null,
      speakerId: speaker.id,
      accepted: acceptance
        ? { reason: acceptance.reason, by: acceptance.by, at: acceptance.at }
        : null,
    };
    return { from: overlap[1].startsAt, clash };
  });
}

function side({ panel }: Booking, partId: string | null, timeZone: string): ClashPanel {
  const { startsAt, endsAt } = panel.slot!;
  return {
    id: panel.id,
    title: panel.title,
    startsAt: isoWithOffset(startsAt, timeZone),
    endsAt: isoWithOffset(endsAt, timeZone),
    partId,
  };
}

/** The same for the same room or person and pair of panels, whichever comes first. */
function idOf(kind: string, causeId: string, [first, second]: Overlap): string {
  return [kind, causeId, ...[first.panel.id, second.panel.id].sort()].join(':');
}
