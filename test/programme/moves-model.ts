import { UNDO_DEPTH } from '#shared/programme/moves';

/** What a timetable and two histories of moves should be, said as simply as possible: the truth of a property test. */
export interface Spot {
  room: number | null;
  /** Minutes after 07:00 UTC of the conference's first day. */
  start: number;
}

export interface State {
  spot: Spot | null;
  minutes: number;
  locked: boolean;
}

interface Step {
  panel: number;
  from: Spot | null;
  to: Spot | null;
  fromMinutes: number;
  toMinutes: number;
}

interface Move {
  kind: string;
  steps: Step[];
}

export interface Target {
  panel: number;
  to: Spot | null;
  minutes?: number;
}

export type Way = 'undo' | 'redo';

/** A word for what happened: `done`, `same` when nothing had to change, or the code of the problem. */
export type Outcome = string;

const isSame = (one: Spot | null, other: Spot | null) =>
  one === other || (one?.room === other?.room && one?.start === other?.start);

export class Model {
  readonly panels: State[];
  readonly done: Move[][] = [[], []];
  readonly undone: Move[][] = [[], []];
  private published: string | undefined;

  constructor(
    count: number,
    /** Speakers of each panel. */
    private readonly speakers: number[][],
    private readonly exclusive: boolean[],
  ) {
    this.panels = Array.from({ length: count }, () => ({ spot: null, minutes: 60, locked: false }));
  }

  move(who: number, kind: string, targets: Target[], isStale = false): Outcome {
    if (isStale) return 'stale_version';
    const steps = targets
      .map(({ panel, to, minutes }) => {
        const { spot, minutes: now } = this.panels[panel]!;
        return { panel, from: spot, to, fromMinutes: now, toMinutes: minutes ?? now };
      })
      .filter((step) => !isSame(step.from, step.to) || step.fromMinutes !== step.toMinutes);
    if (steps.length === 0) return 'same';
    if (this.isLocked(steps)) return 'slot_locked';
    this.take(steps);
    this.undone[who] = [];
    this.done[who] = [...this.done[who]!, { kind, steps }].slice(-UNDO_DEPTH);
    return 'done';
  }

  swap(who: number, one: number, other: number): Outcome {
    const [a, b] = [this.panels[one]!.spot, this.panels[other]!.spot];
    if (!a || !b) return 'stale_version';
    return this.move(who, 'swap', [
      { panel: one, to: b },
      { panel: other, to: a },
    ]);
  }

  shift(who: number, from: number, room: number | null, minutes: number): Outcome {
    const targets = this.panels.flatMap(({ spot, locked }, panel) =>
      spot && !locked && spot.start >= from && (room === null || spot.room === room)
        ? [{ panel, to: { room: spot.room, start: spot.start + minutes } }]
        : [],
    );
    return targets.length === 0 ? 'nothing_to_shift' : this.move(who, 'shift', targets);
  }

  step(who: number, way: Way): Outcome {
    const [stack, other] = way === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const move = stack[who]!.at(-1);
    if (!move) return `nothing_to_${way}`;
    const steps = way === 'undo' ? move.steps.map(reversed) : move.steps;
    const isOutdated = steps.some(({ panel, from, fromMinutes, toMinutes }) => {
      const { spot, minutes } = this.panels[panel]!;
      return !isSame(spot, from) || (fromMinutes !== toMinutes && minutes !== fromMinutes);
    });
    if (isOutdated) {
      stack[who]!.pop();
      return 'move_outdated';
    }
    if (this.isLocked(steps)) return 'slot_locked';
    this.take(steps);
    stack[who]!.pop();
    other[who]!.push(move);
    return 'done';
  }

  lock(panel: number, locked: boolean): Outcome {
    const state = this.panels[panel]!;
    if (!state.spot) return 'not_placed';
    state.locked = locked;
    return 'done';
  }

  /** By the definition: no two panels in one exclusive room, nor with one speaker, share a minute. */
  publish(): Outcome {
    const placed = this.panels.flatMap(({ spot, minutes }, panel) =>
      spot ? [{ panel, spot, end: spot.start + minutes }] : [],
    );
    const clashes = placed.some((one, index) =>
      placed.slice(index + 1).some((other) => {
        if (one.spot.start >= other.end || other.spot.start >= one.end) return false;
        const { room } = one.spot;
        const sameRoom = room !== null && room === other.spot.room && this.exclusive[room];
        const speakers = this.speakers[other.panel]!;
        return sameRoom || this.speakers[one.panel]!.some((id) => speakers.includes(id));
      }),
    );
    if (clashes) return 'release_clashes';
    const content = JSON.stringify(placed);
    if (this.published === undefined && placed.length === 0) return 'nothing_placed';
    if (this.published === content) return 'nothing_to_publish';
    this.published = content;
    return 'done';
  }

  private isLocked(steps: Step[]): boolean {
    return steps.some(({ panel }) => this.panels[panel]!.locked);
  }

  private take(steps: Step[]): void {
    for (const { panel, to, fromMinutes, toMinutes } of steps) {
      const state = this.panels[panel]!;
      state.spot = to;
      // A step that leaves the length leaves also what somebody else made of it.
      if (fromMinutes !== toMinutes) state.minutes = toMinutes;
    }
  }
}

function reversed({ panel, from, to, fromMinutes, toMinutes }: Step): Step {
  return { panel, from: to, to: from, fromMinutes: toMinutes, toMinutes: fromMinutes };
}
