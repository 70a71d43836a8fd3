import type { Draft, DraftPanel, DraftPart, DraftSpeaker } from './draft.js';

/** A panel that occupies a person from its start to its end (excluded), in milliseconds. */
export interface Booking {
  panel: DraftPanel;
  startsAt: number;
  endsAt: number;
}

/** A person's booking, through their part in the panel. */
export interface PersonBooking extends Booking {
  part: DraftPart;
  speaker: DraftSpeaker;
}

/** Two bookings of the same room or person that share time; the earlier one first. */
export type Overlap<Kind extends Booking = Booking> = [Kind, Kind];

/** Overlaps of each person, whichever their part. */
export function personOverlaps(draft: Draft): Overlap<PersonBooking>[] {
  const speakers = new Map(draft.speakers.map((speaker) => [speaker.id, speaker]));
  const bookings = new Map<string, PersonBooking[]>();
  for (const panel of draft.panels.filter(({ slot }) => slot !== null)) {
    const booking = bookingOf(panel);
    for (const part of panel.parts) {
      const speaker = speakers.get(part.speakerId);
      if (speaker) append(bookings, speaker.personId, { ...booking, part, speaker });
    }
  }
  return [...bookings.values()].flatMap((ofPerson) => overlapsOf(ofPerson));
}

/** Sweeps along time and meets each booking with those still open: n log n, and a step for each overlap. */
function overlapsOf<Kind extends Booking>(bookings: Kind[]): Overlap<Kind>[] {
  const overlaps: Overlap<Kind>[] = [];
  let open: Kind[] = [];
  const inOrder = (a: Kind, b: Kind) =>
    a.startsAt - b.startsAt || (a.panel.id < b.panel.id ? -1 : 1);
  for (const next of bookings.toSorted(inOrder)) {
    open = open.filter((earlier) => earlier.endsAt > next.startsAt);
    for (const earlier of open) {
      if (earlier.panel !== next.panel) overlaps.push([earlier, next]);
    }
    open.push(next);
  }
  return overlaps;
}

function bookingOf(panel: DraftPanel): Booking {
  const { startsAt, endsAt } = panel.slot!;
  return { panel, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) };
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
