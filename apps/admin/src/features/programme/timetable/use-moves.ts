import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Page } from '#shared/page';
import type { MoveKind, MoveView } from '#shared/programme/moves';
import type { PanelSummaryView, SlotInput } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { isoWithOffset } from '#shared/zoned-time';
import { api } from '../../../api/client.js';
import { conferenceKey, useConference } from '../../../api/conference.js';
import { type ApiProblem, isProblem } from '../../../api/problem.js';
import { dayWith, OwnVersions, trayWith } from './optimistic.js';

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

type Snapshot = [QueryKey, unknown][];

/**
 * Sends moves one after the other. The grid shows each at once and takes it back when it is refused; `refused`
 * then holds it until somebody decides.
 */
export function useMoves(onMoved: (done: MoveView, move: Move) => void) {
  const { view, path } = useConference();
  const client = useQueryClient();
  const versions = useRef(new OwnVersions());
  const [refused, setRefused] = useState<RefusedMove>();
  const key = conferenceKey(view.slug);

  /** Shows these sessions as they are now, in every day and in the tray. */
  function show(panels: readonly PanelSummaryView[]): void {
    client.setQueriesData<TimetableView>(
      { queryKey: [...key, '/timetable'] },
      (day) => day && dayWith(day, panels, view.timeZone),
    );
    client.setQueriesData<Page<PanelSummaryView>>(
      { queryKey: [...key, '/panels'], predicate: isTray },
      (page) => page && trayWith(page, panels),
    );
  }

  const mutation = useMutation<MoveView, ApiProblem, Move, Snapshot>({
    mutationKey: MOVING,
    // One after the other, so that the second knows the version that the first made.
    scope: { id: `moves of ${view.slug}` },
    onMutate: async ({ steps }) => {
      setRefused(undefined);
      await client.cancelQueries({ queryKey: key, predicate: isShown });
      const before = client.getQueriesData({ queryKey: key, predicate: isShown });
      show(steps.map((step) => expected(step, view.timeZone)));
      return before;
    },
    mutationFn: ({ kind, steps }) =>
      api.post<MoveView>(`${path}/moves`, {
        kind,
        steps: steps.map(({ panel, slot }) => ({
          panelId: panel.id,
          version: versions.current.latest(panel.id, panel.slot?.version ?? 0),
          slot,
        })),
      }),
    onSuccess: (done, move) => {
      for (const { panel } of move.steps) {
        const now = done.panels.find(({ id }) => id === panel.id);
        const before = versions.current.latest(panel.id, panel.slot?.version ?? 0);
        versions.current.note(panel.id, before, now?.slot?.version ?? 0);
      }
      show(done.panels);
      onMoved(done, move);
    },
    onError: (problem, move, before) => {
      before?.forEach(([name, data]) => client.setQueryData(name, data));
      setRefused({ move, problem });
    },
    onSettled: () => {
      // Only after the last of several: an earlier answer would take back what is still on its way.
      if (client.isMutating({ mutationKey: MOVING }) <= 1) {
        void client.invalidateQueries({ queryKey: key });
      }
    },
  });

  return { send: mutation.mutate, show, refused, forget: () => setRefused(undefined) };
}

export type Moves = ReturnType<typeof useMoves>;

const MOVING = ['move'];

function isTray({ queryKey }: { queryKey: QueryKey }): boolean {
  const query = queryKey.at(-1);
  return typeof query === 'object' && query !== null && 'placed' in query && query.placed === 'no';
}

function isShown(query: { queryKey: QueryKey }): boolean {
  return query.queryKey[2] === '/timetable' || (query.queryKey[2] === '/panels' && isTray(query));
}

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

/** The panels of the days and of the tray that are loaded, by their id. */
export function useLoadedPanel(): (id: string) => PanelSummaryView | undefined {
  const { view } = useConference();
  const client = useQueryClient();
  return useMemo(
    () => (id) => {
      const key = conferenceKey(view.slug);
      const days = client.getQueriesData<TimetableView>({ queryKey: [...key, '/timetable'] });
      const trays = client.getQueriesData<Page<PanelSummaryView>>({
        queryKey: [...key, '/panels'],
        predicate: isTray,
      });
      const all = [
        ...days.flatMap(([, day]) => day?.panels ?? []),
        ...trays.flatMap(([, page]) => page?.items ?? []),
      ];
      return all.find((panel) => panel.id === id);
    },
    [client, view.slug],
  );
}
