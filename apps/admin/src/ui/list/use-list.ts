import type { Page } from '#shared/page';
import { useRead } from '../../api/conference.js';
import { useFilters } from './filters.js';

/** A list of the conference as its address asks for it: filtered, a page at a time. */
export function useList<Answer extends Page<unknown>>(path: string, names: readonly string[]) {
  const { filters, filtered, set, clear } = useFilters(names);
  const query = { ...filters };
  const answer = useRead<Answer>(path, query, { keep: true });
  const turn = (page: number) => set({ page });
  return { filters, filtered, set, clear, answer, pages: { path, query, filtered, clear, turn } };
}
