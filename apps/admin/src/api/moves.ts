import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { conferenceKey, useConference } from './conference.js';
import type { ApiProblem } from './problem.js';

/** Names the moves of this organiser that are on their way. */
const MOVING = ['move'];

/** Moves, undos and locks of a conference go one after the other, so that each knows the version the last one made. */
export function moveOptions(client: QueryClient, slug: string) {
  return {
    mutationKey: MOVING,
    scope: { id: `moves of ${slug}` },
    onSettled: () => {
      // The last one reads everything.
      if (!isLastMove(client)) return;
      void client.invalidateQueries({ queryKey: conferenceKey(slug) });
    },
  };
}

/**
 * Asked at the end of a move: whether no other one waits. Else what was answered is older than what is shown already,
 * and would take back the next one until it is done.
 */
export function isLastMove(client: QueryClient): boolean {
  return client.isMutating({ mutationKey: MOVING }) <= 1;
}

/** Whether a move is on its way, after which everything is read again anyway. */
export function isMoving(client: QueryClient): boolean {
  return client.isMutating({ mutationKey: MOVING }) > 0;
}

/** A write of places of the timetable, in its turn. */
export function useMoveWrite<Input, Answer>(
  write: (conferencePath: string, input: Input) => Promise<Answer>,
) {
  const { view, path } = useConference();
  const client = useQueryClient();
  return useMutation<Answer, ApiProblem, Input>({
    ...moveOptions(client, view.slug),
    mutationFn: (input) => write(path, input),
  });
}
