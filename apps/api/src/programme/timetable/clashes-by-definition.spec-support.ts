import type { Draft, DraftPanel } from './draft.js';

type Placed = DraftPanel & { slot: NonNullable<DraftPanel['slot']> };

const ms = (time: string) => Date.parse(time);
/** Paris is two hours ahead in June. */
const minuteOfDay = (time: string) => (ms(time) / 60_000 + 120) % 1440;
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Every clash by the definition alone: all pairs, and every minute of each. */
export function clashesByDefinition(draft: Draft): string[] {
  const placed = draft.panels.filter((panel): panel is Placed => panel.slot !== null);
  const pairs = placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other) => ofPair(draft, one, other)),
  );
  return [...pairs, ...placed.flatMap((panel) => ofPanel(draft, panel))].sort();
}

function ofPair(draft: Draft, one: Placed, other: Placed): string[] {
  const exclusive = new Set(draft.rooms.filter((room) => room.exclusive).map(({ id }) => id));
  const accepted = (partId: string, panelId: string) =>
    draft.acceptances.some((word) => word.partId === partId && word.otherPanelId === panelId);
  const found: string[] = [];
  const pair = [one.id, other.id].sort().join(':');
  const { roomId } = one.slot;
  const apart = Math.max(
    ms(other.slot.startsAt) - ms(one.slot.endsAt),
    ms(one.slot.startsAt) - ms(other.slot.endsAt),
  );
  if (apart < 0 && roomId && roomId === other.slot.roomId && exclusive.has(roomId)) {
    found.push(`room:${roomId}:${pair} open`);
  }
  for (const a of one.parts) {
    for (const b of other.parts) {
      if (a.speakerId !== b.speakerId) continue;
      const isAccepted = accepted(a.id, other.id) || accepted(b.id, one.id);
      if (apart < 0) {
        found.push(`speaker:${a.speakerId}:${pair} ${isAccepted ? 'accepted' : 'open'}`);
      } else if (
        apart < draft.limits.changeoverMinutes * 60_000 &&
        roomId &&
        other.slot.roomId &&
        roomId !== other.slot.roomId
      ) {
        found.push(`changeover:${a.speakerId}:${pair} open`);
      }
    }
  }
  return found;
}

function ofPanel(
  { limits, rooms }: Draft,
  { id, slot, format, parts, ...panel }: Placed,
): string[] {
  const minutes = Array.from(
    { length: panel.durationMinutes },
    (_, at) => ms(slot.startsAt) + at * 60_000,
  );
  const isLimited = (owner: string) => {
    const limit = limits.availability.find((one) => one.id === owner);
    return (
      limit !== undefined &&
      minutes.some((at) => !limit.intervals.some((i) => ms(i.startsAt) <= at && at < ms(i.endsAt)))
    );
  };
  const room = rooms.find((one) => one.id === slot.roomId);
  const starts = minuteOfDay(slot.startsAt);
  const early = limits.opensAt !== null && starts < clock(limits.opensAt);
  const late =
    limits.closesAt !== null &&
    format !== 'ceremony' &&
    starts + panel.durationMinutes > clock(limits.closesAt);
  return [
    ...parts
      .filter(({ speakerId }) => isLimited(speakerId))
      .map(({ speakerId }) => `speaker-unavailable:${speakerId}`),
    ...(room && isLimited(room.id) ? [`room-unavailable:${room.id}`] : []),
    ...(room?.capacity && [panel.seats ?? 0, panel.signUps].some((n) => n > room.capacity!)
      ? [`room-too-small:${room.id}`]
      : []),
    ...(room?.opensAt && starts < clock(room.opensAt) ? [`before-room-opens:${room.id}`] : []),
    ...(format !== 'social' && (early || late) ? ['outside-hours:hours'] : []),
  ].map((cause) => `${cause}:${id} open`);
}
