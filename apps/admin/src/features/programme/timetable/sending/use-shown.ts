import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '#shared/page';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { conferenceKey, useConference } from '../../../../api/conference.js';
import { isLastMove } from '../../../../api/moves.js';
import { dayWith, trayWith } from './optimistic.js';

/** The days and trays that are loaded, as they were. */
export type Snapshot = [QueryKey, unknown][];

/** Changes what is shown of the timetable before the API is asked again. */
export function useShown() {
  const { view } = useConference();
  const client = useQueryClient();
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

  /** Ends the reads of what is shown, whose answers would take back what comes; gives what is shown until now. */
  async function stopReading(): Promise<Snapshot> {
    await client.cancelQueries({ queryKey: key, predicate: isShown });
    return client.getQueriesData({ queryKey: key, predicate: isShown });
  }

  /** Shows what a move was answered, unless the next one is shown already. */
  function showAnswer(panels: readonly PanelSummaryView[]): void {
    if (isLastMove(client)) show(panels);
  }

  return { show, showAnswer, stopReading };
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

function isTray({ queryKey }: { queryKey: QueryKey }): boolean {
  const query = queryKey.at(-1);
  return typeof query === 'object' && query !== null && 'placed' in query && query.placed === 'no';
}

function isShown(query: { queryKey: QueryKey }): boolean {
  return query.queryKey[2] === '/timetable' || (query.queryKey[2] === '/panels' && isTray(query));
}
