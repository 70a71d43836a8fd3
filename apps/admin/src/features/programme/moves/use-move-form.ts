import { useState } from 'react';
import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { DURATION_MAX } from '#shared/programme/slots';
import { localClock, localDay } from '#shared/zoned-time';
import { useConference } from '../../../api/conference.js';
import { type ApiProblem, isProblem } from '../../../api/problem.js';
import { clockOfText } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { focusFirstError } from '../../../ui/form/focus-first-error.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';
import { useSlotNames } from '../slots/slot-names.js';
import { startOf, usePlace, useUnplace } from '../slots/slots.js';
import { useUndoLast } from './use-undo-last.js';

/** A session as the timetable or its own page knows it. */
export type Movable = PanelSummaryView | PanelView;

interface MoveFormOptions {
  undo?: (() => void) | undefined;
  versionOf?: ((panel: Movable) => number) | undefined;
  onMoved?: ((slot: Movable['slot'], durationMinutes: number) => void) | undefined;
  onClose: () => void;
}

/** Stands for "across all rooms" in the list of rooms. */
export const ALL_ROOMS = 'all';

export interface MoveValues {
  day: string;
  roomId: string;
  start: string;
  minutes: string;
}

/** The state of the move form, its checks, and what it sends. */
export function useMoveForm(
  panel: Movable,
  day: string | undefined,
  { undo, versionOf, onMoved, onClose }: MoveFormOptions,
) {
  const { t } = useI18n();
  const { view } = useConference();
  const { slotName } = useSlotNames();
  const done = useMoved(panel, undo);
  const place = usePlace();
  const unplace = useUnplace();
  const [slot, setSlot] = useState(panel.slot);
  const [errors, setErrors] = useState<Partial<Record<keyof MoveValues, string>>>({});
  const [values, setValues] = useState<MoveValues>(() => ({
    day: panel.slot ? localDay(panel.slot.startsAt, view.timeZone) : (day ?? view.startDate),
    roomId: panel.slot ? (panel.slot.roomId ?? ALL_ROOMS) : '',
    start: panel.slot ? localClock(panel.slot.startsAt, view.timeZone) : '',
    minutes: String(panel.durationMinutes),
  }));
  // A place that is chosen from the list is no reason to make another list.
  const [after, setAfter] = useState(clockOfText(values.start));
  const stale = [place.error, unplace.error].find((error) => isProblem(error, 'stale_version'));

  const length = lengthOf(values.minutes) ?? 0;
  const isOther = length > 0 && length <= DURATION_MAX && length !== panel.durationMinutes;
  const version = () => versionOf?.({ ...panel, slot }) ?? slot?.version ?? 0;

  function refused(problem: ApiProblem): void {
    const named = new Map(problem.errors.map(({ path, message }) => [path, message]));
    setErrors({
      roomId: named.get('roomId'),
      start: named.get('startsAt'),
      minutes: named.get('durationMinutes'),
    });
    // Moved by somebody else: the next attempt is made knowing the place it has now.
    if (problem.code === 'stale_version') setSlot((problem.current as PanelView).slot);
  }

  function submit(): void {
    const clock = clockOfText(values.start);
    const startsAt = clock && startOf(values.day, clock, view.timeZone);
    const minutes = lengthOf(values.minutes);
    const found = {
      roomId: values.roomId === '' ? t.move.chooseRoom : undefined,
      start: clock ? (startsAt ? undefined : t.move.skipped) : t.move.noTime,
      minutes: minutes ? undefined : t.move.noMinutes,
    };
    setErrors(found);
    if (!startsAt || found.roomId || !minutes) {
      focusFirstError();
      return;
    }
    place.mutate(
      {
        id: panel.id,
        version,
        slot: {
          roomId: values.roomId === ALL_ROOMS ? null : values.roomId,
          startsAt,
          ...(minutes === panel.durationMinutes ? {} : { durationMinutes: minutes }),
        },
      },
      {
        onError: refused,
        onSuccess: (moved) => {
          onMoved?.(moved.slot, moved.durationMinutes);
          done(moved.slot);
          onClose();
        },
      },
    );
  }

  function takeOff(): void {
    if (!slot) return;
    unplace.mutate(
      { id: panel.id, version },
      {
        onError: refused,
        onSuccess: () => {
          onMoved?.(null, panel.durationMinutes);
          done(null);
          onClose();
        },
      },
    );
  }

  const set = (changes: Partial<MoveValues>) => setValues({ ...values, ...changes });

  return {
    values,
    errors,
    set,
    typeStart: (start: string) => {
      set({ start });
      setAfter(clockOfText(start) ?? after);
    },
    /** The time from which free places are sought first; undefined: from the beginning of the day. */
    after,
    /** Undefined: as it is, or no possible length. */
    otherLength: isOther ? length : undefined,
    submit,
    takeOff,
    placing: place.isPending,
    removing: unplace.isPending,
    movedMeanwhile: stale,
    where: stale && (slot ? t.move.movedMeanwhile(slotName(slot)) : t.move.takenOffMeanwhile),
    problem:
      stale || (place.error ?? unplace.error)?.errors.length
        ? null
        : (place.error ?? unplace.error),
  };
}

function lengthOf(typed: string): number | undefined {
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes > 0 ? minutes : undefined;
}

/** Says where the session is now, with Undo. */
function useMoved(
  panel: Movable,
  undo: (() => void) | undefined,
): (slot: PanelView['slot']) => void {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const { slotName } = useSlotNames();
  const undoLast = useUndoLast();
  return (slot) => {
    const title = text(panel.title);
    toast({
      text: slot ? t.move.moved(title, slotName(slot)) : t.move.takenOff(title),
      undo: undo ?? undoLast,
    });
  };
}
