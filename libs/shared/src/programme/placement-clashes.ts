import { clockMinutes } from '../clock.js';
import type { Localised } from '../languages.js';
import { ZoneClock } from '../zone-clock.js';
import {
  beforeRoomSentence,
  changeoverSentence,
  outsideHoursSentence,
  roomSentence,
  speakerSentence,
  titleAndTime,
  tooSmallSentence,
  unavailableSentence,
} from './clash-sentences.js';
import { type ClashPanel, type ClashKind, type ClashView, HARD_CLASH_KINDS } from './clashes.js';
import type { Format } from './panels.js';
import type { AvailabilityLimit } from './timetable.js';

/** A panel at a place, drafted or only tried; instants in milliseconds, the end excluded. */
export interface PlacedPanel {
  id: string;
  title: Localised;
  format: Format;
  /** Null: across all rooms. */
  roomId: string | null;
  startsAt: number;
  endsAt: number;
  speakers: PlacedSpeaker[];
  /** Seats it offers itself; null: as many as the room has. */
  seats: number | null;
  signUps: number;
}

export interface PlacedSpeaker {
  id: string;
  name: Localised;
  /** The speaker's part in the panel, where it is known. */
  partId: string | null;
}

/** What the places of a conference depend on; a `RoomView` is one of the rooms. */
export interface ClashSettings {
  timeZone: string;
  changeoverMinutes: number;
  opensAt: string | null;
  closesAt: string | null;
  rooms: readonly ClashRoom[];
  limits: readonly Omit<AvailabilityLimit, 'name'>[];
}

export interface ClashRoom {
  id: string;
  name: Localised;
  capacity: number | null;
  exclusive: boolean;
  opensAt: string | null;
}

/** A clash before anybody could accept it. */
export type PlacementClash = Omit<ClashView, 'accepted'>;

/** A clash and when it begins, in milliseconds. */
export interface TimedClash {
  from: number;
  clash: PlacementClash;
}

const MINUTE = 60_000;

/**
 * The rules of what may not, or should not, take place where and when: the only ones, for the draft as a whole and
 * for a card that is dragged. Made once for the settings, then asked for one panel or a pair.
 */
export class PlacementRules {
  readonly rooms: ReadonlyMap<string, ClashRoom>;
  private readonly available: ReadonlyMap<string, [from: number, to: number][]>;
  private readonly clock: ZoneClock;
  private readonly described = new WeakMap<PlacedPanel, { side: ClashPanel; name: Localised }>();

  constructor(readonly settings: ClashSettings) {
    this.rooms = new Map(settings.rooms.map((room) => [room.id, room]));
    this.available = new Map(settings.limits.map((limit) => [limit.id, joined(limit)]));
    this.clock = new ZoneClock(settings.timeZone);
  }

  /** Every clash that a panel would have at its place, by time; `others` may hold its own former place. */
  clashesOf(candidate: PlacedPanel, others: readonly PlacedPanel[]): PlacementClash[] {
    const rest = others.filter(({ id }) => id !== candidate.id);
    return inOrder([
      ...this.ofPanel(candidate),
      ...rest.flatMap((other) => this.ofPair(candidate, other)),
    ]);
  }

  /** What stands against the place of one panel, whatever else takes place. */
  ofPanel(panel: PlacedPanel): TimedClash[] {
    const room = this.roomOf(panel);
    const found = [
      ...panel.speakers.map((speaker) => this.speakerUnavailable(panel, speaker)),
      ...(room
        ? [
            this.roomUnavailable(panel, room),
            this.tooSmall(panel, room),
            this.beforeRoomOpens(panel, room),
          ]
        : []),
      this.outsideHours(panel),
    ];
    return found
      .filter((clash) => clash !== undefined)
      .map((clash) => ({ from: panel.startsAt, clash }));
  }

  /** What two panels have against each other: a room, or speakers, of which both need the whole. */
  ofPair(one: PlacedPanel, other: PlacedPanel): TimedClash[] {
    const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
    const clashes = first.speakers.flatMap((speaker) => {
      const again = second.speakers.find(({ id }) => id === speaker.id);
      return again ? (this.speakerTwice(first, second, speaker, again) ?? []) : [];
    });
    const room = this.roomTwice(first, second);
    return [...(room ? [room] : []), ...clashes].map((clash) => ({ from: second.startsAt, clash }));
  }

  /** Whether a room or speaker is available from one moment to another. */
  isAvailable(id: string, from: number, to: number): boolean {
    const intervals = this.available.get(id);
    return !intervals || intervals.some(([start, end]) => start <= from && end >= to);
  }

  private roomTwice(first: PlacedPanel, second: PlacedPanel): PlacementClash | undefined {
    const room = this.roomOf(first);
    if (!room?.exclusive || room.id !== second.roomId) return undefined;
    if (second.startsAt >= first.endsAt) return undefined;
    const sentence = roomSentence(room.name, this.nameOf(first), this.nameOf(second));
    return this.describeClash('room', room.id, [first, second], sentence, { roomId: room.id });
  }

  private speakerTwice(
    first: PlacedPanel,
    second: PlacedPanel,
    speaker: PlacedSpeaker,
    again: PlacedSpeaker,
  ): PlacementClash | undefined {
    const parts = [speaker.partId, again.partId];
    const cause = { speakerId: speaker.id, parts };
    if (second.startsAt < first.endsAt) {
      const sentence = speakerSentence(speaker.name, this.nameOf(first), this.nameOf(second));
      return this.describeClash('speaker', speaker.id, [first, second], sentence, cause);
    }
    const gap = (second.startsAt - first.endsAt) / MINUTE;
    const needed = this.settings.changeoverMinutes;
    const [from, to] = [this.roomOf(first), this.roomOf(second)];
    // A session across all rooms is also in the next one.
    if (gap >= needed || !from || !to || from === to) return undefined;
    const places = {
      first: { name: this.nameOf(first), room: from.name },
      second: { name: this.nameOf(second), room: to.name },
    };
    const sentence = changeoverSentence(speaker.name, places, { gap, needed });
    return this.describeClash('changeover', speaker.id, [first, second], sentence, cause);
  }

  private speakerUnavailable(
    panel: PlacedPanel,
    { id, name, partId }: PlacedSpeaker,
  ): PlacementClash | undefined {
    if (this.isAvailable(id, panel.startsAt, panel.endsAt)) return undefined;
    const sentence = unavailableSentence(name, this.nameOf(panel));
    const cause = { speakerId: id, parts: [partId] };
    return this.describeClash('speaker-unavailable', id, [panel], sentence, cause);
  }

  private roomUnavailable(panel: PlacedPanel, { id, name }: ClashRoom): PlacementClash | undefined {
    if (this.isAvailable(id, panel.startsAt, panel.endsAt)) return undefined;
    const sentence = unavailableSentence(name, this.nameOf(panel));
    return this.describeClash('room-unavailable', id, [panel], sentence, { roomId: id });
  }

  private tooSmall(panel: PlacedPanel, room: ClashRoom): PlacementClash | undefined {
    const { id, name, capacity } = room;
    const { signUps } = panel;
    const seats = panel.seats ?? 0;
    if (capacity === null || Math.max(seats, signUps) <= capacity) return undefined;
    const sentence = tooSmallSentence(this.nameOf(panel), name, { seats, signUps, capacity });
    return this.describeClash('room-too-small', id, [panel], sentence, { roomId: id });
  }

  private beforeRoomOpens(panel: PlacedPanel, room: ClashRoom): PlacementClash | undefined {
    const { id, name, opensAt } = room;
    if (opensAt === null || this.clock.minuteOfDay(panel.startsAt) >= clockMinutes(opensAt))
      return undefined;
    const sentence = beforeRoomSentence(this.nameOf(panel), name, opensAt);
    return this.describeClash('before-room-opens', id, [panel], sentence, { roomId: id });
  }

  /** Social events are often elsewhere and at other hours; a ceremony may last beyond the closing time. */
  private outsideHours(panel: PlacedPanel): PlacementClash | undefined {
    const { opensAt, closesAt } = this.settings;
    if (panel.format === 'social') return undefined;
    const begins = this.clock.minuteOfDay(panel.startsAt);
    const ends = begins + this.clock.minutes(panel.endsAt) - this.clock.minutes(panel.startsAt);
    const early = opensAt !== null && begins < clockMinutes(opensAt);
    const late = closesAt !== null && panel.format !== 'ceremony' && ends > clockMinutes(closesAt);
    if (!early && !late) return undefined;
    const broken = { opensAt: early ? opensAt : null, closesAt: late ? closesAt : null };
    const sentence = outsideHoursSentence(this.nameOf(panel), broken);
    return this.describeClash('outside-hours', 'hours', [panel], sentence, {});
  }

  private describeClash(
    kind: ClashKind,
    causeId: string,
    panels: PlacedPanel[],
    sentence: Localised,
    cause: { roomId?: string; speakerId?: string; parts?: (string | null)[] },
  ): PlacementClash {
    const { roomId = null, speakerId = null, parts = [] } = cause;
    return {
      id: [kind, causeId, ...panels.map(({ id }) => id).sort()].join(':'),
      kind,
      grade: (HARD_CLASH_KINDS as readonly ClashKind[]).includes(kind) ? 'stop' : 'warn',
      sentence,
      panels: panels.map((panel, index) => ({
        ...this.describe(panel).side,
        partId: parts[index] ?? null,
      })),
      roomId,
      speakerId,
    };
  }

  private roomOf({ roomId }: PlacedPanel): ClashRoom | undefined {
    return this.rooms.get(roomId ?? '');
  }

  private nameOf(panel: PlacedPanel): Localised {
    return this.describe(panel).name;
  }

  /** How clashes show a panel; made once a panel, because times of a zone are slow to write. */
  private describe(panel: PlacedPanel): { side: ClashPanel; name: Localised } {
    let description = this.described.get(panel);
    if (!description) {
      const { id, title } = panel;
      const [startsAt, endsAt] = [this.clock.iso(panel.startsAt), this.clock.iso(panel.endsAt)];
      description = {
        side: { id, title, startsAt, endsAt, partId: null },
        name: titleAndTime(title, panel, this.clock),
      };
      this.described.set(panel, description);
    }
    return description;
  }
}

/** Clashes by the time at which they begin. */
export function inOrder(found: TimedClash[]): PlacementClash[] {
  return found
    .sort((a, b) => a.from - b.from || (a.clash.id < b.clash.id ? -1 : 1))
    .map(({ clash }) => clash);
}

/** By start; of two that start together the same one is always first. */
export function isBefore(one: PlacedPanel, other: PlacedPanel): boolean {
  return (
    one.startsAt - other.startsAt < 0 || (one.startsAt === other.startsAt && one.id < other.id)
  );
}

/** The intervals in milliseconds, those that touch made one. */
function joined({ intervals }: Pick<AvailabilityLimit, 'intervals'>): [number, number][] {
  const whole: [number, number][] = [];
  const inTime = intervals
    .map(({ startsAt, endsAt }): [number, number] => [Date.parse(startsAt), Date.parse(endsAt)])
    .sort(([a], [b]) => a - b);
  for (const [start, end] of inTime) {
    const last = whole.at(-1);
    if (last && last[1] >= start) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}
