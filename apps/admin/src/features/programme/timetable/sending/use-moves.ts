import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MoveHistoryView, MoveKind, MoveView } from '#shared/programme/moves';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
import { isoWithOffset } from '#shared/zoned-time';
import { api } from '../../../../api/client.js';
import { conferenceKey, useConference } from '../../../../api/conference.js';
import { isLastMove, moveOptions } from '../../../../api/moves.js';
import { type ApiProblem, isProblem } from '../../../../api/problem.js';
import { OwnVersions } from './optimistic.js';
import { historyAfter } from './undo-history.js';
import type { UndoWay } from './undo-history.js';
import { type Snapshot, useShown } from './use-shown.js';

/** One session of a move and its new place; null: the tray. */
export interface Step {
  panel: PanelSummaryView;
  slot: SlotInput | null;
}

export interface Move {
  kind: MoveKind;
  steps: readonly Step[];
}

/** A move that was refused, because somebody else moved the session or for another reason. */
export interface RefusedMove {
  move: Move;
  problem: ApiProblem;
}

/**
 * Sends moves one after the other. The grid shows each at once and takes it back when it is refused; `refused`
 * then holds it until somebody decides.
 */
export function useMoves(onMoved: (done: MoveView, move: Move) => void) {
  const { view, path } = useConference();
  const client = useQueryClient();
  const versions = useRef(new OwnVersions());
  const { show, showAnswer, stopReading } = useShown();
  const [refused, setRefused] = useState<RefusedMove>();
  const key = conferenceKey(view.slug);

  /** The version of a slot that was read, or what our own moves have made of it since. */
  function versionOf(panel: Pick<PanelSummaryView, 'id' | 'slot'>): number {
    return versions.current.latest(panel);
  }

  function noteVersion(panel: Pick<PanelSummaryView, 'id' | 'slot'>, now: number): void {
    versions.current.note(panel, now);
  }

  function noteHistory(deed: 'move' | UndoWay, done: MoveView): void {
    client.setQueryData<MoveHistoryView>(
      [...key, '/moves', {}],
      (before) => before && historyAfter(before, deed, done),
    );
  }

  const mutation = useMutation<MoveView, ApiProblem, Move, Snapshot>({
    ...moveOptions(client, view.slug),
    onMutate: async ({ steps }) => {
      setRefused(undefined);
      const before = await stopReading();
      show(steps.map((step) => expected(step, view.timeZone)));
      return before;
    },
    mutationFn: ({ kind, steps }) =>
      api.post<MoveView>(`${path}/moves`, {
        kind,
        steps: steps.map(({ panel, slot }) => ({
          panelId: panel.id,
          version: versionOf(panel),
          slot,
        })),
      }),
    onSuccess: (done, move) => {
      for (const { panel } of move.steps) {
        const now = done.panels.find(({ id }) => id === panel.id);
        noteVersion(panel, now?.slot?.version ?? 0);
      }
      showAnswer(done.panels);
      noteHistory('move', done);
      onMoved(done, move);
    },
    onError: (problem, move, before) => {
      if (isLastMove(client)) before?.forEach(([name, data]) => client.setQueryData(name, data));
      setRefused({ move, problem });
    },
  });

  return {
    send: mutation.mutate,
    show,
    showAnswer,
    stopReading,
    versionOf,
    noteVersion,
    noteHistory,
    refused,
    forget: () => setRefused(undefined),
  };
}

export type Moves = ReturnType<typeof useMoves>;

/** The session as it will be when the move is done. */
function expected({ panel, slot }: Step, timeZone: string): PanelSummaryView {
  if (!slot) return { ...panel, slot: null };
  const minutes = slot.durationMinutes ?? panel.durationMinutes;
  const end = new Date(Date.parse(slot.startsAt) + minutes * 60_000);
  return {
    ...panel,
    durationMinutes: minutes,
    slot: {
      roomId: slot.roomId,
      startsAt: slot.startsAt,
      endsAt: isoWithOffset(end, timeZone),
      locked: false,
      version: panel.slot?.version ?? 0,
    },
  };
}

/** Whether a refusal is about somebody else's change of the same sessions. */
export function isForeignChange({ problem }: RefusedMove): boolean {
  return isProblem(problem, 'stale_version');
}
